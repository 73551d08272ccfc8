# 交付的文件：各種格式的報告所用文字。

export-organisation = 機構
export-title = 「{ $name }」資料保護評估，{ $period }
export-by-the-questionnaire = 按問卷「{ $title }」進行
export-subtitle = { $name }，{ $period }
export-draft = 草稿
export-final = 定稿

## 各部分
export-control = 關於本文件
export-summary = 摘要
export-heat-map = 熱力圖
export-flow-map = 資料流向何處
export-departments = 各部門
export-red-flags = 紅旗
export-findings = 發現事項
export-plan = 行動計劃
export-return = 回報
export-change = 與上次相比的變化
export-trend = 趨勢
export-method = 方法、尺度和局限
export-sources = 來源
export-answers = 全部問題和答案
export-evidence = 證據登記冊
export-not-applicable = 不適用
export-retired = 不再提問的內容
export-interviews = 已進行的訪談
export-glossary = 詞彙表
export-signatures = 簽署

## 文件資料
export-client = 客戶
export-period = 期間
export-version = 版本
export-status = 狀態
export-classification = 保密分級
export-prepared-by = 編製
export-reviewed-by = 覆核
export-made-with = 問卷
export-questionnaire-titled = { $title }（{ $id }，版本 { $version }）
export-questionnaire-of = { $id }，版本 { $version }
export-saved-at = 儲存
export-program = 製作程式
export-digest = 報告的 SHA-256
export-how-to-check = 本文件是否與報告一致，多年後仍可核對：farol verify 會指出具此雜湊值的報告是否與儲存時相同，farol score 會重新計算其評分。
export-not-saved = 由未完成的評估製成。尚未有雜湊值，數字仍可能改變。

## 摘要
export-nothing-mapped = 「{ $name }」還沒有輸入資料流，因此不能判斷其風險。
export-lead = 「{ $name }」在 { $period } 的評分為 { $score }（滿分 100）：{ $level }。
export-band = 如所有未答或只屬口述的內容最終均屬最佳情況，評分為 { $low }；按目前所知為 { $high }；如沒有任何保障措施則為 { $inherent }。評分愈低愈好。
export-band-name = 區間
export-band-short = { $low } 至 { $high }；沒有任何保障措施則為 { $inherent }
export-score-words = { $score }／100，{ $level }
export-since-same = 與 { $period } 相同。
export-since-worse = 比 { $period } 差：高 { $points } 分。
export-since-better = 比 { $period } 好：低 { $points } 分。
export-departments-at = 部門：{ $level }
export-coverage = 涵蓋率
export-covered = { $visible } 題中已答 { $answered } 題，未知 { $unknown } 題，未答 { $unanswered } 題{ $carried ->
    [0] {""}
   *[other] ，沿用而未確認 { $carried } 題
 }
export-worst-risks = 最大的風險
export-worst-risk = { $risk }，以「{ $department }」最嚴重。{ $about }
export-strengths = 穩固之處
export-money = 所需投入
export-all-costs = { $actions ->
    [1] 唯一一項未完成亦未放棄的行動需要
   *[other] 全部 { $actions } 項未完成亦未放棄的行動合共需要
 } { $hours } 小時和 MOP { $mop }（按問卷的規劃估算），使評分由 { $before } 降至 { $after }。
export-decision = 請求作出的決定
export-begin-with = 按以下次序先行處理。每項的分數，均在計入排在其前的各項之後計算：
export-first-action = { $action }：降低 { $points } 分，{ $hours } 小時，MOP { $mop }
export-comment-summary = 顧問對整體的意見。

## 熱力圖
export-heat-map-read = 每行是一個部門，最差者在先；每欄是一項風險。格內是該風險由 0 至 100 的數值及其級別。
export-heat-map-title = 各部門的風險
export-heat-map-table = 各部門的風險數字
export-heat-map-few = 數字列於下表。
export-heat-map-said = 共 { $count } 個部門。最差的是「{ $worst }」，評分 { $worstscore }；最好的是「{ $best }」，評分 { $bestscore }。全部數字列於下表。
export-bars-title = 評分及其區間
export-bars-said = 橫條延伸至部門的評分；較淺的部分由假設所有未答或只屬口述的內容均屬最佳情況時的評分開始。數字列於「各部門」。
export-not-mapped = 未有資料流
export-not-mapped-why = 此部門沒有輸入資料流，因此不能判斷其風險。
export-department = 部門
export-score = 評分
export-people = 人數
export-lead-name = 主管

## 資料流圖
export-flows-said = 共 { $flows } 條資料流，按所知有 { $outside } 條流向澳門以外。位置只是功能本身的預設、沒有人證明並非如此的，有 { $unproved } 條。
export-flows-title = 由部門經功能至位置
export-flows-table = 各功能及其資料存放的位置
export-feature = 功能
export-location = 位置
export-outside = 境外
export-where = 何處
export-by-default = 預設
export-known = 如何得知
export-flows = 資料流
export-worst-flow = 最差的資料流

## 部門
export-comes-from = 分數來自：
export-share = { $risk }：{ $points } 分
export-would-change-most = 最能改變評分的是：
export-would-change = { $question } 現時：{ $answer }。如屬最佳情況：降低 { $points } 分。

## 紅旗和發現事項
export-no-red-flags = 沒有紅旗成立。
export-no-red-flags-yet = 按現有的答案，沒有紅旗成立。還沒有輸入資料流，而部分紅旗只能憑資料流判斷。
export-red-flags-read = 不論評分多少，以下各項均成立。
export-red-flags-table = 紅旗
export-red-flag = 紅旗
export-where-at = 所屬
export-articles = 條文
export-about = 說明
export-no-flows = 還沒有輸入資料流，因此不能說明各個答案有何價值。
export-no-findings = 按這些答案，沒有須改善之處。
export-findings-read = 每項是一個問題：如其答案屬最佳情況並經測試，單憑此項便可使機構評分降低所列的分數。
export-findings-table = 發現事項，價值最高者在先
export-unproved = 已落實，未經測試
export-unproved-read = 這些答案已屬最佳情況，但只屬口述或查看。它們並非缺失；經測試可使區間收窄。
export-number = 編號
export-question = 問題
export-answer = 答案
export-level = 級別
export-points = 分數
export-accepted = 已接受
export-accepted-findings = 已接受的發現事項
export-accepted-read = 以下各項維持現狀，由接受人負責，直至所列日期（包括當日）。它們仍計入評分。
export-accepted-by = 接受人
export-accepted-until = 有效至
export-accepted-holds = 已接受
export-accepted-over = 已過有效日期：視為未關閉
export-accepted-gone = 不再是發現事項

## 計劃
export-falling-title = 評分如何隨各項行動下降
export-falling-steps = 以 { $actions } 項行動由 { $before } 降至 { $after }，每小時工作降幅最大者在先；每項均在計入排在其前的各項之後計算。
export-plan-unranked = 還沒有輸入資料流，因此不能說明各項行動可使評分降低多少，亦不能排列先後。此處只列出已計劃的行動。
export-plan-points = 「單獨分數」指如不採取其他行動，單憑該項行動可使機構評分降低的分數。在圖和「摘要」中，每項行動均在計入排在其前的各項之後計算，因此分數與此不同。
export-points-alone = 單獨分數
export-now = 現時
export-stage = { $stage }：{ $from } 至 { $until }
export-action = 行動
export-critical = ! { $action }
export-owner = 負責人
export-due = 期限
export-hours = 時數
export-mop = MOP
export-overdue = 逾期
export-not-planned = 未計劃
export-open = 待辦
export-doing = 進行中
export-done = 完成
export-dropped = 放棄
export-dropped-actions = 已放棄的行動
export-dropped-read = 已決定不採取以下行動。
export-recurring = 須再次檢視
export-places = 涉及處
export-again-by = 期限
export-next-run = 下次評估應在 { $period } 進行。

## 回報
export-return-missing = 須先輸入以下各項才有結果：{ $inputs }。
export-return-unknown = 還沒有輸入資料流，因此未知有哪些風險可因計劃而降低，亦不能得出回報。
export-return-inputs = 輸入
export-return-result = 結果
export-result = 結果
export-p10 = P10
export-p50 = P50
export-p90 = P90
export-return-of-plan = { $actions ->
    [1] 回報只計一項行動，即已計劃而尚待完成的一項。該項行動需要
   *[other] 回報只計 { $actions } 項行動，即已計劃而尚待完成的各項。這些行動合共需要
 } { $hours } 小時和 MOP { $mop }（{ $entered ->
    [0] 按問卷的規劃估算
   *[other] 按輸入的數值
 }），使評分由 { $before } 降至 { $after }。
export-return-of-all = { $actions ->
    [0] 沒有未完成的行動，因此回報不計任何行動。計入的是
    [1] 未完成的行動均未列入計劃，因此回報所計的，是唯一一項未完成亦未放棄的行動。該項行動需要
   *[other] 未完成的行動均未列入計劃，因此回報所計的，是全部 { $actions } 項未完成亦未放棄的行動。這些行動合共需要
 } { $hours } 小時和 MOP { $mop }（{ $entered ->
    [0] 按問卷的規劃估算
   *[other] 按輸入的數值
 }）；評分由 { $before } 變為 { $after }。
export-return-brings = 如輸入項屬實，{ $actions ->
    [0] {""}
    [1] 此項行動
   *[other] 這 { $actions } 項行動
 }在 { $years } 年內帶來的淨效益中位值為 MOP { $likely }，十次抽樣有八次介乎 { $low } 與 { $high } 之間。
export-histogram-title = 全部抽樣的淨效益

## 變化和趨勢
export-change-said = 由 { $period } 的 { $before } 變為 { $after }：問卷 { $questionnaire }，範圍 { $scope }，保障措施 { $safeguards }。
export-waterfall-title = 變化的成因
export-by-questionnaire = 問卷
export-by-scope = 範圍
export-by-safeguards = 保障措施
export-departments-compared = 各部門前後比較
export-department-new = 新增
export-department-gone = 已不存在
export-before = 之前
export-after = 之後
export-change-points = 變化
export-findings-compared = 發現事項的結果
export-findings-unchanged = { $count } 項發現事項維持不變。
export-finding-new = 新出現
export-finding-reopened = 重新出現
export-finding-worse = 變差
export-finding-better = 變好
export-finding-closed = 已關閉
export-what-happened = 結果
export-points-before = 之前分數
export-points-after = 之後分數
export-answers-compared = 有變的答案
export-plan-compared = 原定計劃的結果
export-outcome-done = 已完成，風險下降
export-outcome-no-effect = 已完成，但風險未降
export-outcome-late = 逾期
export-outcome-under-way = 進行中
export-outcome-not-planned = 不再在計劃內
export-trend-said = 由 { $first } 至 { $last } 共 { $runs } 次評估：合計 { $change } 分。
export-trend-title = 歷次評估的評分
export-trend-table = 歷次評估的數字
export-questionnaire-changed = 由此起改用另一份問卷
export-findings-open = 未關閉的發現事項

## 方法
export-method-what = 部門的每條資料流（一種個人資料經過平台的一個功能）均按以下各項衡量：資料的敏感程度、涉及的人數、流動的頻率，以及該功能可導致甚麼後果。答案顯示已落實的措施會使其降低。部門評分由其資料流和風險合成，機構評分則由各部門按人數合成。全部權重載於問卷；相同的答案總是得出相同的評分。
export-method-band = 未知、未答或只屬口述的內容對部門不利，並使其評分以下的區間擴闊。
export-method-change = 兩次評估之間的變化，準確拆分為問卷、範圍和保障措施的影響；三者相加等於總變化。
export-levels = 級別
export-range = 由 { $from } 至低於 { $until }
export-range-last = 由 { $from } 至 { $until }
export-basis = 答案的憑據
export-basis-what = 保障措施按其強度的以下比例計算：
export-usage = 功能的使用頻率
export-volume = 資料涉及的人數
export-limits = 局限
export-limit-stated = 本文件以訪談中所說和所出示的內容為基礎，並非審計。
export-limit-score = 評分用以排列部門的次序，並顯示歷次評估的變動，並非被罰款的概率。
export-limit-law = 本文件不構成法律意見。如法律的解讀未有定論，來源會註明其核實程度。
export-limit-vendor = 供應商的聲稱均標明為聲稱。
export-disclaimer = 本文件供文中所載的客戶使用。編製者對提問和記錄答案的謹慎程度負責，不對沒有說出或出示的內容負責。
export-sources-read = 問題所依據的內容，以及各來源的核實程度。
export-sources-table = 來源及其狀態
export-source = 來源
export-reference = 出處
export-checked = 查核日期

## 附錄
export-answers-of = 問題和答案：{ $whom }
export-note = 備註
export-who-when = 何人、何時
export-unconfirmed = 沿用自 { $period }，未確認。
export-evidence-table = 已出示的內容
export-evidence-name = 證據
export-seen-on = 查看日期
export-sha256 = SHA-256
export-not-applicable-table = 認定為不適用的項目
export-no-reason = 未有說明理由
export-reason = 理由
export-retired-read = 以下內容出自以往的評估，問卷已沒有其位置。內容予以保留，但不計分。
export-retired-answers = 不再提問或問法已改的問題的答案
export-why-retired = 原因
export-retired-gone = 不再提問
export-retired-otherwise = 現在的問法不同
export-retired-merged = 已與另一問題或部門合併，以其答案為先
export-retired-uses = 不再查問的功能，或涉及不再查問的資料類別的功能
export-retired-plan = 已計劃但不再提供的行動
export-retired-accepted = 已接受但其問題不再提問的發現事項
export-retired-inputs = 回報中不再計入的輸入項
export-interviews-table = 何人作答
export-not-recorded = 未記錄
export-answered-by = 作答人
export-answers-count = 答案
export-first-day = 首日
export-last-day = 末日
export-word-score = 評分
export-word-score-is = 當事人的資料仍有多少風險，由 0 至 100。愈低愈好。
export-word-band = 區間
export-word-band-is = 由假設所有未答、未知或只屬口述的內容均屬最佳情況時的評分，至現時的評分。
export-word-inherent = 固有風險
export-word-inherent-is = 沒有任何保障措施時的評分。
export-word-finding = 發現事項
export-word-finding-is = 其答案可使評分降低的問題。
export-word-red-flag = 紅旗
export-word-red-flag-is = 不論評分多少都必須查看的事項。
export-word-safeguard = 保障措施
export-word-safeguard-is = 問題所查問的內容：抑制風險的事物。
export-word-flow = 資料流
export-word-flow-is = 部門經某個功能傳送的一種個人資料。
export-word-basis = 憑據
export-word-basis-is = 如何得知答案：口述、查看或測試。

## 簽署
export-signing = 以下簽署人已共同閱覽本文件。
export-signed-digest = 本文件由 SHA-256 雜湊值為 { $digest } 的報告製成。
export-consultant = 顧問方：姓名、地點及日期
export-representative = 客戶方：姓名、地點及日期
export-chop = 公司蓋章處

## 檔案本身
export-skip = 跳至內容
export-contents = 目錄
export-bad-template = 不能使用範本 { $name }：第 { $line } 行：{ $why }

## 檔案、套裝和副本
export-no-json = 此訪談含有 JSON 不能寫出的數字：{ $why }
export-no-bundle = 不能把這些檔案放進同一個壓縮檔：{ $why }
export-no-browser = 找不到可列印 PDF 的瀏覽器。請安裝 Chromium、Chrome 或 Edge，或以 FAROL_BROWSER 指明；亦可用任何瀏覽器開啟 HTML 再列印。
export-browser-not-there = FAROL_BROWSER 指向 { $path }，但該處沒有檔案。
export-browser-not-started = 不能啟動 { $path } 以列印 PDF：{ $why }
export-browser-too-long = { $path } 在 { $seconds } 秒後仍未印出 PDF，已被終止。
export-browser-failed = { $path } 沒有印出 PDF：{ $said }
export-browser-nothing = { $path } 已結束，沒有列印 PDF，也沒有說明原因。它是瀏覽器嗎？
export-against-itself = 那是同一份報告。請指明一份較早的來比較。
export-against-later = 兩份之中，{ $period } 的報告較新。請指明一份較早的來比較。
export-is-redacted = 遮蔽副本。已移除：{ $kinds }。人數、行業、資料流、日期和所選的答案都保留：分數就是由它們算出來的。
export-removed = 此副本已移除
export-removed-names = { $count } 個機構或部門名稱{ $places ->
    [0] {""}
   *[other] （共 { $places } 處）
}
export-removed-people = { $count } 個姓名{ $places ->
    [0] {""}
   *[other] （共 { $places } 處）
}
export-removed-notes = { $count } 則備註
export-removed-evidence = { $count } 個證據名稱{ $places ->
    [0] {""}
   *[other] （共 { $places } 處）
}
export-removed-reasons = { $count } 個理由
export-removed-texts = { $count } 個文字答案
export-removed-sources = { $count } 個數字的來源
export-how-to-check-a-copy = 這是遮蔽副本：名稱和文字已由代號取代或刪去，數字沒有更改。隨附的 JSON 是遮蔽後的訪談，以 farol score 可得出相同的評分；持有此雜湊值的報告者，以 farol export --redacted 可再次得出相同的訪談。
## 試算表、文件和日曆
export-list-findings = 發現事項
export-list-plan = 行動
export-list-answers = 答案
export-kind = 種類
export-kind-fault = 待改善
export-kind-unproved = 已落實，未經測試
export-question-id = 問題識別碼
export-action-id = 行動識別碼
export-stage-name = 階段
export-settles-red-flag = 紅旗
export-yes = 是
export-section = 章節
export-answered-on = 作答日期
export-flagged = 須跟進
export-cut = … [已截斷：尚有 { $left } 個字元]
export-rows-cut = … 另有 { $left } 行，工作表容納不下
export-sheet-lists = 列表
export-sheet-plan = 計劃
export-sheet-answers = 答案
export-sheet-changes = 變化
export-list-owners = 負責人
export-list-owners-read = 計劃工作表的列表所提供的負責人和角色。請在下面加入貴機構的負責人。
export-list-statuses = 狀態
export-owner-unknown = 此負責人不在列表之中，但仍可輸入。
export-status-unknown = 請從列表選擇一個狀態。
export-no-tables = CSV 只含發現事項、計劃和答案，而這些部分都沒有選取。
export-page = 頁碼
export-page-of = /
export-comment-author = farol
export-calendar = { $organisation }：資料保護
export-event-action = { $action }（{ $organisation }）
export-event-action-about = 階段：{ $stage }。負責人：{ $owner }。{ $hours } 小時。
export-event-again = { $count } 個答案須再次檢視（{ $organisation }）
export-event-again-about = 由此日起，以下答案已過舊：
export-event-next = 下次資料保護評估：{ $period }（{ $organisation }）
export-event-next-about = 下次評估的季度開始。評估以 { $period } 的報告為起點，只問需要再問的內容。
export-office-failed = 不能製作 { $format } 檔案：{ $why }

## 各種格式
format-html = 供閱讀和傳送的網頁
format-pdf = 該網頁的列印版，供簽署和存檔
format-docx = 供繼續編寫
format-xlsx = 供工作使用的計劃
format-csv = 供其他程式使用的表
format-md = 供維基和版本控制
format-ics = 到期事項，供日曆使用
format-json = 報告本身的檔案，供核對
format-zip = 全部放在一個壓縮檔
