### 命令列。

cli-failed = farol：{ $what }
cli-cannot-write = 不能寫出結果：{ $why }
cli-cannot-read = 不能讀取 { $path }：{ $why }
cli-not-found = 沒有 { $path }。請給資料夾、檔案、代表 stdin 的 -，或 farol 隨附問卷的識別碼。
cli-no-utf8 = { $path } 不是 UTF-8 文字。請以 UTF-8 儲存。
cli-no-questionnaire-here = 資料夾 { $path } 沒有 TOML 檔案。請給問卷的 questionnaire.toml 所在的資料夾。

## 精靈
cli-terminal = 終端機沒有回應：{ $why }
cli-no-home = 此機器沒有指明資料應存放在哪裡。請以 --data-dir 或 FAROL_HOME 指明資料夾。

## 處理評估和報告的命令
cli-no-file = 沒有檔案 { $path }。
cli-in-file = { $path }：{ $what }
cli-no-interview = 這不是訪談：{ $what }（第 { $line } 行第 { $column } 欄）。
cli-no-json = 不能寫成 JSON：{ $why }
cli-no-report = { $name } 是進行中的評估，不是報告。請先完成：farol finish { $name }
cli-is-finished = { $name } 已完成；其報告為 { $path }。請以 farol new 開始另一次評估。
cli-organisation = 機構
cli-basis-stated = 口述
cli-basis-seen = 查看
cli-basis-tested = 測試
cli-state-unknown = 未知
cli-state-not-applicable = 不適用
cli-state-not-applicable-because = 不適用：{ $reason }
cli-finding-missing = 缺少
cli-finding-unknown = 未知
cli-finding-unproved = 未證實
cli-list-empty = 還沒有機構。請這樣開始：farol new --name "…"
cli-list-draft = 草稿
cli-list-report = 報告
cli-list-progress = { $settled }／{ $visible }
cli-show-title = { $name }，{ $period }（{ $questionnaire }，版本 { $version }）
cli-show-draft = 草稿 { $id }：已處理 { $settled }／{ $visible }，最後更改 { $changed }
cli-show-report = 報告儲存於 { $saved }，SHA-256 { $digest }
cli-show-assessor = 評估人：{ $name }
cli-show-people = { $count } 人
cli-show-note = 備註：{ $note }
cli-show-carried-over = 自 { $period } 起未確認
cli-show-retired = 停用：以往評估的答案，此問卷已沒有其位置，不計分。
cli-retired-gone = { $whom }：{ $value }（{ $period }；不再提問此問題）
cli-retired-not-comparable = { $whom }：{ $value }（{ $period }；現在的問法不同）
cli-retired-superseded = { $whom }：{ $value }（{ $period }；已與另一問題或部門合併，以其答案為先）
cli-new-no-report = { $name } 沒有以問卷 { $questionnaire } 製作而可用作開端的報告。請以 --from 指明一份，或由空白開始：--from none
cli-new-other-organisation = 該報告屬機構 { $given }，而非 { $own }。沒有開始任何評估。
cli-new-report-changed = { $period } 的報告不是當時儲存的內容：{ $why }
cli-new-carried-over = 以 { $period } 的報告開始：答案保留 { $kept } 個，轉換 { $translated } 個，停用 { $retired } 個，不可比較 { $not-comparable } 個。
cli-new-unconfirmed = 在確認之前均按未確認計算。按次序需要提問的內容：farol show { $id } --reconfirm
cli-new-retired = 停用：{ $place }
cli-new-returned = 再次提問，附已停用的答案：{ $place }
cli-new-compared-not = 不可比較，須重新提問：{ $place }
cli-new-unread = 已不在問卷之內，略去：{ $whom }：{ $id }
cli-reconfirm-title = 對照 { $period }：尚須提問 { $left }，已回答或確認 { $confirmed }
cli-reconfirm-alone = 尚須提問 { $left }，已回答或確認 { $confirmed }
cli-reconfirm-no-report = 作為開端的報告不在此處的報告之中，因此不知其發現事項：{ $digest }
reason-red-flag = 上次評估的紅旗
reason-finding = 上次評估的發現事項
reason-action-done = 由據稱已完成的行動解決
reason-too-old = 過舊
reason-question-changed = 問卷中新增，或問法改變
reason-scope-changed = 受範圍變更影響
reason-only-stated = 只屬口述
reason-rest = 其餘
cli-show-evidence = 證據：{ $name }
cli-answer-other-organisation = 檔案屬機構 { $given }，而評估屬 { $own }。沒有作出任何更改。
cli-answer-department-added = 已新增部門 { $department }
cli-answer-department-replaced = 已取代部門 { $department }；其答案歸新的部門
cli-answer-department-changed = 已更改部門 { $department }
cli-answer-use-replaced = 已在 { $department } 取代：{ $feature } 的使用情況
cli-answer-replaced = 已在 { $place } 取代：{ $before } → { $after }
cli-answer-input-replaced = 已在回報中取代：{ $input }，{ $before } → { $after }
cli-answer-inputs-added = 已為回報輸入：{ $inputs }
cli-answer-carried-over = 與檔案一樣，接續 { $period } 的報告
cli-answer-confirmed = 已確認 { $count } 個沿用的答案。
cli-answer-done = 新增答案 { $added } 個，取代 { $replaced } 個，不變 { $unchanged } 個。
cli-finish-no-departments = 還沒有部門。
cli-finish-incomplete = 尚欠以上 { $count } 項。請作答（「未知」也是答案），或以 --incomplete 按現狀儲存報告。
cli-score-score = 評分
cli-score-level = 級別
cli-score-low = 最佳情況
cli-score-inherent = 無保障措施
cli-score-not-mapped = 未有資料流
cli-score-red-flag = 紅旗，{ $whom }：{ $title }
cli-score-red-flag-articles = 紅旗，{ $whom }：{ $title }（條文 { $articles }）
cli-score-findings = { $count } 項發現事項，附機構評分可因此降低的分數：
cli-score-more = … 另有 { $count } 項，見 --json 的輸出。
cli-score-unproved = { $count } 項保障措施已落實，但未經測試。
cli-score-coverage = { $visible } 題：已答 { $answered }，未知 { $unknown }，不適用 { $inapplicable }，未答 { $unanswered }；沿用 { $carried }。
cli-score-no-level = 沒有級別 { $name }。級別有：{ $levels }。
cli-score-gate = { $whom } 的評分為 { $score }：{ $level }
cli-plan-everything = 所有未完成的行動，{ $by }評分降幅最大者在先：
cli-plan-budget-hours = { $hours } 小時工作內可達的最低評分，{ $by }降幅最大者在先：
cli-plan-budget-mop = MOP { $mop } 內可達的最低評分，{ $by }降幅最大者在先：
cli-plan-below = 以最低成本使「{ $whom }」低於「{ $level }」，{ $by }降幅最大者在先：
cli-plan-by-hours = 每小時工作
cli-plan-by-mop = 每澳門元
cli-plan-action = 行動
cli-plan-places = 涉及處
cli-plan-hours = 時數
cli-plan-together = 合計
cli-plan-nothing-open = 沒有未完成的行動。
cli-plan-nothing-chosen = 無須為此採取任何行動，或沒有行動可以採取。
cli-plan-exact-budget = 精確解：在預算內，沒有其他未完成行動的組合能使評分更低。
cli-plan-exact-level = 精確解：沒有成本更低的未完成行動組合能達到目標。
cli-plan-greedy = 貪婪解：涉及多於 { $count } 項行動，因此每次採取最佳一步；其他組合或會更好。
cli-plan-left-out = { $open } 項未完成的行動中，略去 { $count } 項。
cli-plan-not-reached = 「{ $whom }」不能降至該程度：即使完成所有未完成的行動，仍為 { $score }：{ $level }。
cli-plan-lowest-level = { $name } 是最低級別，之下再沒有級別。請指明較高的級別。
cli-plan-no-department = 沒有部門 { $id }。部門有：{ $departments }。
cli-plan-no-budget = { $given } 不能作為預算。請給一個不小於零的數字。
cli-flows-data-category = 資料類別
cli-flows-feature = 功能
cli-flows-location = 位置
cli-flows-known = 憑據
cli-flows-outside = 境外
cli-flows-by-default = 預設
cli-flows-overruled = { $feature }：{ $question } 指 { $location }（{ $basis }），其後的答案所指不同。
cli-flows-none = 還沒有任何部門有資料流。
cli-flows-summary = { $flows } 條資料流中有 { $outside } 條在境外。位置的憑據：測試 { $tested }，查看 { $seen }，口述 { $stated }；{ $default } 條只知功能的預設位置。
cli-verify-holds = { $name } 與儲存時相同，其數字亦由此得出。
cli-verify-fails = { $name } 不正確，原因有 { $count } 項：
cli-verify-digest = SHA-256 { $digest }
cli-verify-unproved = 這並不證明：
cli-verify-proved = 對於全部無誤的機構，這證明：
cli-verify-proved-bytes = 每份現有的報告均與儲存時逐位元組相同
cli-verify-proved-figures = 其數字由報告內的問卷和答案得出
cli-verify-proved-chain = 如最後一份報告的雜湊值與已簽署紙本上的相同，其前的報告均沒有被更改、移除或插入
cli-verify-unproved-end = 最後一份之後沒有缺少報告，或整條鏈沒有被重新寫過：請把其雜湊值與已簽署紙本上的核對
cli-verify-no-report = { $name }（{ $id }）：還沒有報告。
cli-verify-chain-holds = { $name }（{ $id }）：{ $count ->
    [1] 只有一份報告，正確無誤，是鏈的開端。
   *[other] { $count } 份報告正確無誤，連成一鏈。
}
cli-verify-chain-fails = { $name }（{ $id }），{ $count } 份報告，有不正確之處：
cli-verify-in-report = { $report }：{ $what }
cli-verify-end = 最後：{ $report }，SHA-256 { $digest }

## 刪除
cli-delete-ask = 這將永久刪除 { $name } 的所有檔案：未完成的評估和已儲存的報告。請輸入其名稱：
cli-delete-wrong = 名稱不符：請輸入 { $name }。沒有刪除任何內容。
cli-deleted = 已刪除 { $name }。

## 比較
cli-diff-title = { $name }：由 { $earlier } 至 { $later }
cli-diff-before = 之前
cli-diff-after = 之後
cli-diff-change = 變化
cli-diff-by-questionnaire = 問卷
cli-diff-by-scope = 範圍
cli-diff-by-safeguards = 保障措施
cli-diff-title-two = { $earliername }，{ $earlier }；{ $latername }，{ $later }
cli-diff-together = 共同作用 { $points } 分，並非任何單一答案所致。
cli-diff-assessors = 評估人：{ $before } → { $after }
cli-diff-new-red-flag = 紅旗，{ $whom }：{ $title }
cli-diff-worse = { $whom } 變差：{ $change }。

## 趨勢
cli-trend-title = { $name }：{ $runs ->
    [1] 一次評估，{ $to }
   *[other] { $runs } 次評估，由 { $from } 至 { $to }
}
cli-trend-chart = 評分；下方虛線為最佳情況
cli-trend-other-questionnaire = ≠ 所用問卷與上一次不同：數字的量度標準不同。
cli-trend-gap = · 無評估
cli-trend-no-run = 無評估
cli-trend-earlier = 另有 { $count } 次較早的評估，見圖表和 --json。
cli-trend-run = 評估
cli-trend-change = 變化
cli-trend-settled = 已處理
cli-trend-carried-over = 沿用
cli-trend-to-mend = 待改善
cli-trend-points = 分數
cli-trend-accepted = 已接受
cli-trend-red-flags = 紅旗
cli-trend-planned = 已計劃
cli-trend-waiting = 等待
cli-trend-overdue = 逾期
cli-trend-done = 完成
cli-trend-fell = 發現事項減輕
cli-trend-dropped = 放棄
cli-trend-unmoved = 已完成，但其發現事項沒有減輕：
cli-trend-department = 部門
cli-trend-successions = 改名、合併或拆分：
cli-trend-title-line = 趨勢
cli-trend-risk = 風險
cli-trend-percent = 滿分 100
cli-trend-highest = 最高
cli-trend-last-run = 上次評估
cli-trend-next-run = 下次評估
cli-trend-under-way = { $period } 進行中
cli-trend-run-overdue = { $period } 逾期
cli-trend-run-due = { $period } 到期
cli-trend-run-later = { $period }
cli-trend-archived = { $name }（已歸檔）
cli-trend-unreadable = { $name }（{ $count } 份報告不能讀取）
cli-trend-no-report = 還沒有報告
cli-trend-none = { $id } 還沒有報告。請先完成一次評估：farol finish ASSESSMENT
cli-trend-left-out = 不計入趨勢：{ $what }

## 回報
cli-roi-set = { $text } 不是輸入項。請用 --set NAME=VALUE 或 --set NAME=LOW,LIKELY,HIGH，例如 --set hourly-rate=150,200,300
cli-roi-names = 輸入項有：{ $names }。
cli-roi-missing = 還沒有結果：欠缺以下各項會漏計成本。請在評估中輸入 { $inputs }，或以 --set NAME=LOW,LIKELY,HIGH 提供。
cli-roi-no-example = 該例子屬 farol 隨附的問卷，而此評估是以另一份問卷製作的。

## 示範
demo-broken = 例子已損壞。這是 farol 本身的錯誤。
demo-other-data = { $path } 有其他機構，例子不會放在其中。請以 --data-dir 指明一個空的資料夾。
cli-names-organisation = { $name } 是機構。請指明其中一次評估或一份報告：farol list 會列出。

## farol export
cli-export-one-to-stdout = 標準輸出只接收一個檔案，而這裡有 { $count } 個。請只指明一種格式，CSV 再用 --parts 指明一個部分；或用 --out 指明資料夾。
cli-export-there = 沒有寫入任何檔案：{ $paths } 已存在。請用另一資料夾，或以 --force 取代。
cli-export-not-tried = 因之前失敗而沒有寫出：{ $names }
cli-export-not-finished = 這份評估還沒有完成，只有報告才可以是定稿。請先完成評估，或不用 --final。
cli-export-two-languages = 並列需要兩種語言：--lang zh-Hant,pt
cli-export-no-folder = --out 沒有指明資料夾。請指明一個，或用 - 寫到標準輸出。
cli-export-no-part = 所有部分都略去，就甚麼都沒有了。請保留一個。
cli-export-version = --document-version 要的是一個詞或數字，例如 1.1。
cli-export-without-parts = JSON 和行事曆一定是整份的：--parts 和 --without 對它們不起作用。
cli-export-no-pdf = 沒有 PDF：{ $why } HTML 已經有了，任何瀏覽器都可以列印。
