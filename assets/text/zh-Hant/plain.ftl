### 純文字模式：輸入一行，回覆若干行。

## 有作用的字詞：各有簡寫，以逗號分隔。
plain-word-guidance = ?, 說明
plain-word-back = b, 返回
plain-word-jump = j, 前往
plain-word-note = n, 備註
plain-word-evidence = e, 證據
plain-word-basis = 憑據
plain-word-unknown = u, 不知道
plain-word-not-applicable = x, 不適用
plain-word-still-true = =, 仍然
plain-word-pass = p, 略過
plain-word-open = o, 未答
plain-word-flag = f, 標記
plain-word-differs = 不同
plain-word-withdraw = 撤回
plain-word-due = 到期
plain-word-undo = 復原
plain-word-redo = 重做
plain-word-again = a, 重複
plain-word-state = 狀態
plain-word-setup = 設定
plain-word-departments = 部門
plain-word-interview = 訪談
plain-word-review = 檢視
plain-word-result = 結果
plain-word-why = 原因
plain-word-plan = 計劃
plain-word-goal = 目標
plain-word-compare = 比較
plain-word-save = 儲存, 完成
plain-word-home = 首頁
plain-word-new = 新增
plain-word-add = 加入
plain-word-edit = 編輯
plain-word-flows = 資料流
plain-word-remove = 移除
plain-word-example = 例子
plain-word-language = 語言
plain-word-more = 更多
plain-word-help = h, 幫助
plain-word-quit = q, 離開

plain-about-guidance = 為何提問、如何查明、應索取甚麼，以及來源。
plain-about-back = 退一步。
plain-about-jump = 其後加字詞，前往含有該字詞之處；單獨輸入則列出清單。
plain-about-note = 其後加字詞，記為備註；單獨輸入則逐行輸入，直至一行只有句點；加 - 則移除備註。
plain-about-evidence = 其後加名稱，記為今日查看的證據；單獨輸入則逐項詢問；加 -1 則移除第一項。
plain-about-basis = 加 1、2 或 3：答案屬口述、查看或測試，即其憑據。亦可寫在答案之後，例如：2 查看
plain-about-unknown = 不知道。
plain-about-not-applicable = 不適用；如其後沒有理由，會詢問理由。
plain-about-still-true = 沿用的內容仍然如此；空行亦同。
plain-about-pass = 前往下一個問題，此題維持原狀。
plain-about-open = 前往下一個未答的問題。
plain-about-flag = 把問題標記跟進，或取消標記。
plain-about-differs = 某部門的做法與機構不同。
plain-about-withdraw = 撤回答案。
plain-about-due = 只問較早的報告之後需要提問的，或恢復全部。
plain-about-undo = 撤銷上一步。
plain-about-redo = 再做一次。
plain-about-again = 再說一次所問的內容。
plain-about-state = 訪談的進度、評分，以及是否已全部儲存。
plain-about-setup = 機構、季度、由誰提問。
plain-about-departments = 各部門及其資料流。
plain-about-interview = 返回問題，由原處繼續。
plain-about-review = 仍未處理的內容。
plain-about-result = 評分、紅旗和發現事項。
plain-about-why = 部門的分數從何而來。
plain-about-plan = 應先做甚麼。
plain-about-goal = 按預算或級別編製計劃。
plain-about-compare = 與較早的報告，或與另一機構的報告比較。
plain-about-save = 製成報告，此後永不更改。
plain-about-home = 關閉目前內容，返回清單。
plain-about-new = 新增一項。
plain-about-add = 加入：行業常見的部門，或名稱含有其後字詞的部門；在計劃中，則加入其後編號的行動。
plain-about-edit = 其後加編號，更改該項。
plain-about-flows = 其後加部門編號，輸入其資料流。
plain-about-remove = 其後加編號，移除該項。
plain-about-example = 一間虛構的酒店，供瀏覽。
plain-about-language = 改用另一種語言。
plain-about-more = 接下來的內容：發現事項、行動、比較的各行。
plain-about-help = 在此可輸入甚麼。
plain-about-quit = 結束；已全部儲存。

## 任何地方
plain-welcome = farol 純文字模式。隨時輸入「幫助」可聽取能輸入甚麼，輸入「離開」可結束。
plain-help = { $words }：{ $about }
plain-help-interview = 請以選項的編號作答；可選多項時輸入多個編號；或按要求輸入內容。空行即繼續。如要把這類字詞當作文字，請加上引號。
plain-help-home = 輸入編號即開啟該項。
plain-goodbye = 已全部儲存。再次啟動 farol，即可由原處繼續。
plain-ended = 輸入已結束。已全部儲存。
plain-ended-unsaved = 輸入已結束，而最後的答案尚未儲存。{ $why }
plain-all-saved = 已全部儲存。
plain-saved-again = 先前未儲存的，現已儲存。
plain-not-saved = 未儲存，將於下一行再試。{ $why }
plain-leave-unsaved = 最後的答案尚未儲存，離開即會遺失。{ $why } 如仍要離開，請再輸入一次。
plain-nothing-open = 沒有開啟任何評估。輸入「首頁」以開啟。
plain-progress = { $visible } 題中已處理 { $settled } 題。
plain-wrong-word = 此處不接受該輸入。輸入「幫助」可聽取能輸入甚麼。
plain-wrong-number = 請輸入 1 至 { $most } 的編號。
plain-how-wrong = ? 解釋問題，「幫助」列出其他可輸入的內容。
plain-wrong-only-one = 請只輸入一個編號，由 1 至 { $most }。
plain-wrong-count = 請輸入整數，或留空。
plain-language = 使用哪種語言？
plain-left-as-it-was = 最後所問的未完成，維持原狀。
plain-as-it-was = 沒有更改。
plain-counted = { $title }：{ $count }
plain-titled = { $title }：
plain-no-more = 沒有更多內容。

## 程式的提問
plain-field-known = { $label } 現為：{ $known }
plain-field-now = 現為：{ $now }
plain-list-as-before = 清單與先前相同，共 { $count } 項；輸入 a 再說一次。
plain-how-field = 空行保留現有內容，- 清空，? 解釋，b 返回。加上引號則當作文字。
plain-how-several = 請輸入適用的編號，以空格分隔。空行保留現有內容，- 表示全部不選。
plain-how-choice = 請輸入編號。b 返回，? 解釋。

## 首頁
plain-home-empty = 還沒有內容。輸入「新增」或空行開始第一次評估；輸入「例子」先看一間虛構的酒店。
plain-home = 可開啟 { $count } 項：
plain-home-nothing = 還沒有評估
plain-home-draft = { $period }，未完成，{ $settled }／{ $visible }，{ $ago }
plain-home-report = { $period }，{ $day } 的報告，{ $score }，{ $level }
plain-home-more = 另有 { $count } 項：輸入「前往」及機構名稱的一部分。
plain-home-not-found = 沒有名稱含「{ $text }」的機構。
plain-how-home = 輸入編號以開啟，或輸入「新增」開始新的評估。
plain-no-example = 已有機構。例子以示範指令開啟：farol demo
plain-compare-open-first = 請先開啟報告或評估。

## 設定
plain-opened = { $name }，{ $period }。
plain-setup-name = 機構名稱是甚麼？
plain-setup-sectors = 屬於哪些行業？
plain-setup-sectors-hint = 行業會帶出該行業常見的部門，以及專門的問題。
plain-setup-headcount = 有多少人在該處工作？
plain-setup-period = 評估哪個季度？
plain-setup-assessor = 由誰提問題？
plain-setup-assessor-hint = 姓名會寫在報告上。可留空。
plain-setup-begin = 評估以甚麼開始？
plain-setup-begin-hint = 較早報告的內容會沿用，並等待確認。

## 部門
plain-departments-empty = 還沒有部門。輸入「加入」以加入行業常見的部門，輸入「新增」以描述一個部門。
plain-departments = { $count } 個部門：
plain-department = { $name }：{ $people } 人，{ $volume }，{ $flows } 條資料流，{ $visible } 題中已處理 { $settled } 題
plain-data-on = 持有資料：{ $volume }
plain-data-on-nobody-said = 持有多少人的資料未說明
plain-too-many-people = 各部門合計 { $people } 人，機構則為 { $all } 人：有人被重複計算，或機構人數須更正（輸入「設定」）。
plain-how-departments = 輸入「加入」、「新增」，或「編輯」、「資料流」、「移除」加編號。空行即前往問題。
plain-wrong-departments = 請輸入「加入」、「新增」，或「編輯」、「資料流」、「移除」加編號，例如：資料流 1。空行即前往問題。
plain-wrong-department = 請在字詞之後說明是哪個部門，由 1 至 { $most }。
plain-templates = 有哪些部門？
plain-templates-hint = 每個部門帶有其常見的資料流，可再更改。其他部門可用字詞尋找，例如：加入 診所
plain-no-template = 沒有名稱含「{ $text }」的常見部門。輸入「新增」以描述。
plain-describe = { $department }：
plain-department-name = 部門名稱是甚麼？
plain-department-headcount = 有多少人在該部門工作？
plain-department-volume = 持有多少人的資料？
plain-department-volume-hint = 如不選，按最多計算。
plain-department-lead = 主管是誰？可留空。
plain-department-accounts = 在平台上有多少個帳號？可留空。
plain-department-mainland = 其中有多少個的電話號碼以 +86 開頭？
plain-department-mainland-hint = 其帳號之中，以內地號碼開立的數目。

## 資料流
plain-features = 「{ $department }」使用哪些功能？
plain-features-hint = 不再使用的功能，連同其資料流一併移除。
plain-features-looked = 要逐一處理其中哪些？即使用頻率，以及有哪些資料經過。
plain-features-looked-hint = 預先選取新的功能。- 表示全部不處理。
plain-frequency-open = 頻率未說明
plain-no-data = 還沒有資料
plain-frequency = { $feature }：使用頻率如何？
plain-data = { $feature }：以下哪些資料經過此功能？
plain-sensitive = { $title }（法律所指的敏感資料）

## 訪談
plain-section = { $part }。{ $section }。
plain-several = 可選多項。
plain-text-hint = 請輸入簡短文字。此處請寫出「備註」或「證據」全詞。
plain-answer-now = 答案：{ $answer }
plain-answer-carried = 沿用自 { $period }：{ $answer }。空行表示仍然如此。
plain-remark-override = 與機構不同，機構的答案是：{ $answer }。輸入「撤回」取消差異。
plain-how-interview = 請輸入答案的編號。? 解釋，u 是「不知道」，x 是不適用，b 返回，空行即繼續。「幫助」列出其他內容。
plain-left-open = 留待作答。
plain-wrong-alone = { $number } 只可單獨選擇，不能與其他選項並選。
plain-wrong-basis = 請輸入「憑據」加 1、2 或 3：1 口述，2 查看，3 測試。
plain-basis = 答案的憑據為{ $basis }。
plain-reason-hint = 一句一年後仍能看懂的話。可留空；檢視時會再問。
plain-nothing-to-withdraw = 此處沒有可撤回的答案。
plain-withdrawn = 答案已撤回；問題未答。
plain-note-now = 備註：{ $note }
plain-note-lines = 請輸入備註；一行只有一個句點（.）即結束。
plain-noted = 已記下。
plain-noted-instead = 已記下，取代：{ $note }
plain-note-gone = 備註已移除。
plain-evidence-now = 證據：
plain-evidence-new = 出示了甚麼？空行即不加入。
plain-evidence-day = 在哪一天？
plain-evidence-kept = 已記為證據：{ $name }
plain-evidence-gone = 已移除：{ $name }
plain-wrong-evidence = { $count ->
    [0] 此處沒有可移除的證據。
   *[other] 此處有 { $count } 項證據。
}
plain-flagged = 已標記跟進。
plain-flag-gone = 已取消標記。
plain-red-flag = 紅旗，{ $whom }：{ $title }
plain-contradiction = 以下答案是否吻合？{ $whom }：{ $title }
plain-jump = 前往何處？
plain-jump-none = 沒有問題含有「{ $text }」。
plain-jump-many = { $count } 個問題含有該字詞；以下是首 { $most } 個。字詞愈多，結果愈少。
plain-how-due = 沿用的內容有待確認：輸入「到期」只問需要提問的，空行表示答案仍然如此。
plain-due = 需要提問 { $count } 個問題，最迫切的在先。再輸入「到期」：恢復全部。

## 檢視
plain-review-nothing = 沒有未處理的內容。輸入「儲存」以儲存報告。
plain-how-review = 輸入編號即前往該問題。空行前往結果；「儲存」製成報告。

## 結果
plain-result = 結果：{ $name }，{ $period }
plain-how-scores = 評分由 0 至 100，愈高愈差。未知的內容按未落實計算。最佳情況，是假設所有未知內容均屬最佳並全部經測試時的評分。
plain-scored = { $score }，{ $level }。最佳情況 { $low }，沒有任何保障措施 { $inherent }。
plain-coverage = { $visible } 題中已答 { $answered } 題，未知 { $unknown } 題，不適用 { $notapplicable } 題，未答 { $unanswered } 題；沿用而未確認 { $carried } 題。
plain-departments-worst = 部門，最差者在先：
plain-red-flags = { $count ->
    [0] 沒有紅旗。
   *[other] { $count } 面紅旗：
}
plain-findings = { $count ->
    [0] 沒有需要改善的發現事項。
   *[other] { $count } 項發現事項有待改善，價值最大者在先：
}
plain-finding = { $whom }：{ $question } 值 { $points } 分；{ $kind }；{ $level }
plain-report-saved =
    報告已儲存：
    { $path }
plain-at-the-result = 已返回結果；輸入 a 再說一次全文。
plain-more-lines = 另有 { $count } 行；輸入「更多」聽取其後內容。
plain-more = 另有 { $count } 項；輸入「更多」聽取其後內容。
plain-unproved = { $count } 個答案屬最佳情況，但未經測試。
plain-how-result = 輸入編號即前往該發現事項的問題。「原因」解釋部門的評分；「計劃」、「比較」、「儲存」可繼續。
plain-how-result-saved = 輸入編號即說出該題的答案。「原因」解釋部門的評分；「計劃」、「比較」可繼續；「首頁」關閉報告。
plain-not-mapped-why = 沒有輸入資料流，因此不能判斷其風險。請輸入「部門」，再輸入「資料流」及其編號。
plain-why = 哪個部門的分數？
plain-share = { $risk }：{ $points } 分
plain-worth-most = { $whom }：{ $question } { $points } 分

## 計劃
plain-plan = 計劃：
plain-plan-sum = { $count ->
    [0] 沒有行動
   *[other] { $count } 項行動
}，{ $hours } 小時，MOP { $cost }：機構由 { $before } 至 { $after }，{ $level }。
plain-plan-department = { $name } 由 { $before } 至 { $after }，{ $level }。
plain-step = { $action }。{ $hours } 小時，MOP { $cost }；由 { $before } 至 { $after }。
plain-planned = 在計劃內：{ $what }。
plain-plan-settled = 其中最後 { $count } 項在計劃內，而已沒有可改變之處，或不在步驟之中。
plain-how-plan = 輸入編號即詳述該行動。「加入」加編號把行動列入計劃，「編輯」填寫負責人和日期，「移除」剔出；「目標」按預算或級別編製計劃。
plain-planned-now = { $count ->
    [0] 已在計劃內。
   *[other] 已把 { $count } 項行動列入計劃。
}
plain-unplanned = 已剔出計劃。
plain-plan-owner = 由誰執行？寫姓名或角色。
plain-plan-due = 期限是哪一天？寫成 2026-11-24 的形式；可留空。
plain-plan-status = 進展如何？
plain-plan-reason = 理由為何？如已放棄，必須填寫；否則可留空。
plain-goal = 計劃要達到甚麼？
plain-goal-department = 使某部門低於某級別
plain-goal-which = 哪個部門？
plain-goal-level = 低於哪個級別？
plain-goal-hours = 在時數預算內做到最多
plain-goal-mop = 在 MOP 預算內做到最多
plain-budget-hours = 多少小時？
plain-budget-mop = 多少 MOP？

## 比較
plain-compare = { $period } 與甚麼比較？
plain-compared = 由 { $earlier } 至 { $later }
plain-causes = 因問卷 { $questionnaire }，因範圍 { $scope }，因保障措施 { $safeguards }。
plain-department-same = { $name }：{ $score }，與先前相同。
plain-department-moved = { $name }：由 { $before } 至 { $after }（{ $change }）。
plain-compared-answer = { $whom }：{ $question } { $kind }，由 { $before } 至 { $after }；{ $points } 分
plain-in-place = 由 { $before } % 至 { $after } %
plain-how-compared = 「結果」、「計劃」、「比較」可繼續；「首頁」關閉。
