### 檔案所說的話：草稿、紀錄檔、報告，以及其中有何不妥。

store-cannot-read = 不能讀取 { $path }：{ $why }。
store-no-folder = { $path } 是檔案，但這裡要的是資料夾。沒有寫入任何東西；請指明另一個資料夾。
store-cannot-write = 不能寫入 { $path }：{ $why }。沒有遺失任何內容；請再試。
store-cannot-delete = 不能刪除 { $path }：{ $why }。
store-disk-full = 磁碟沒有剩餘空間：請騰出空間。其間已輸入的內容不會遺失。（{ $path }）
store-locked = 另一個程序正開啟此評估（{ $path }）。請先在該處關閉。
store-locked-by = 此評估自 { $since } 起在 { $host } 開啟（程序 { $pid }）。請先在該處關閉。
store-unsafe-id = { $id } 不能用作識別碼：請用 1 至 64 個字元，限 a-z、0-9 及 -。
store-not-found = 沒有名為 { $name } 的評估、報告或機構。執行 farol list 可查看現有項目。
store-ambiguous = { $name } 可能是以下任何一個：{ $found }。請寫全名或路徑。
store-journal = { $path }：{ $what }執行 farol recover { $draft } 可以用能讀取的內容繼續。
store-journal-as-it-is = { $path }：{ $what }
store-other-questionnaire = { $path } 不是此評估開始時所用的問卷：它已被更改。請放回原來的問卷。
store-malformed = { $path } 已損壞：{ $what }。
store-other-format = { $path } 的格式為 { $found }，本程式不能讀取。較新版本的 farol 或可讀取。
store-refused = { $path }：事件 { $number } 不能套用。{ $why }執行 farol recover { $draft } 可以用能套用的內容繼續。
store-report = { $path }：{ $what }
store-already-finished = 此評估已有儲存的報告，與草稿不同：{ $path }。報告永不更改；請把草稿儲存為更正，或刪除草稿。
store-no-canonical-form = 不能寫出報告：{ $why }。

journal-dropped = { $lines ->
    [1] 紀錄檔的最後一行不完整，已略去（{ $bytes } 位元組）。
   *[other] 紀錄檔的最後 { $lines } 行已損壞，已略去（{ $bytes } 位元組）。
}
journal-dropped-kind = { $lines ->
    [1] 紀錄檔的最後一行不完整，已略去（{ $bytes } 位元組）：是事件 "{ $kind }"。
   *[other] 紀錄檔的最後 { $lines } 行已損壞，已略去（{ $bytes } 位元組），由事件 "{ $kind }" 起。
}
journal-dropped-question = { $lines ->
    [1] 紀錄檔的最後一行不完整，已略去（{ $bytes } 位元組）：請再查看問題 { $question }。
   *[other] 紀錄檔的最後 { $lines } 行已損壞，已略去（{ $bytes } 位元組）：請再查看問題 { $question } 及其後的內容。
}
journal-other-format = 其格式為 { $found }，本程式不能讀取。較新版本的 farol 或可讀取。
journal-damaged = 第 { $line } 行已損壞，而其後還有完好的行。
journal-damaged-question = 關於問題 { $question } 的第 { $line } 行已損壞，而其後還有完好的行。
journal-gap = 第 { $line } 行是事件 { $found }，但應為 { $expected }：有行缺失、重複或次序錯亂。
journal-unknown-event = 第 { $line } 行是事件 "{ $kind }"，本程式不認識。較新版本的 farol 或可認識。
journal-no-start = 沒有一行能夠讀取。

recover-lost = 不能讀取第 { $line } 行。
recover-lost-kind = 不能讀取第 { $line } 行：是事件 "{ $kind }"。
recover-lost-question = 不能讀取第 { $line } 行：請再查看問題 { $question }。
recover-repeated = 第 { $line } 行重複了之前一個事件的編號，已略去。
recover-refused = 第 { $line } 行已不再適用。{ $why }

report-not-json = 由第 { $line } 行第 { $column } 欄起不是 JSON。
report-not-a-report = 這不是 farol 的報告：{ $what }（第 { $line } 行第 { $column } 欄）。
report-other-format = 報告的格式為 { $found }，本程式不能讀取。較新版本的 farol 或可讀取。
report-questionnaire-invalid = 報告內的問卷違反了 { $count ->
    [1] 一項規則，位於 { $path }。
   *[other] { $count } 項規則，第一項位於 { $path }。
}

verify-not-canonical = 這些不是儲存時的位元組：首個差異在第 { $line } 行第 { $column } 欄。
verify-not-canonical-in = 這些不是儲存時的位元組：首個差異在第 { $line } 行第 { $column } 欄，位於 { $path }。
verify-duplicate-key = 第 { $line } 行第 { $column } 欄：{ $path } 出現兩次。
verify-digest = 報告的雜湊值是 { $computed }，但檔案寫的是 { $stated }：兩者之一曾被更改。
verify-part = 儲存後曾被更改：{ $name }。
verify-part-digest = 檔案所載的 { $name } 的雜湊值曾被更改；報告仍是原來的內容。
verify-parts-disagree = 雜湊值列表與報告對於是否有 { $name } 這一部分並不一致。
verify-heading = { $what ->
    [period] 開首的期間與訪談的期間不同。
   *[other] 開首的機構與訪談的機構不同。
}
verify-questionnaire = 報告內的問卷違反了 { $count ->
    [1] 一項規則，位於 { $path }。
   *[other] { $count } 項規則，第一項位於 { $path }。
}
verify-interview = 報告內的訪談與其問卷不相符。{ $fault }
verify-figure = { $path } 是 { $stored }，但根據問卷和訪談應為 { $computed }。
verify-chain-broken = 其前的報告 { $previous } 不在該機構的報告之中：它已被移除或更改。
verify-chain-forked = 同一份報告之後還有其他報告：{ $names }。
chain-report = { $name }（{ $period }）
chain-file = { $name }
chain-and = { $before }、{ $one }
chain-missing = 鏈中缺了一環：{ $followers } { $count ->
    [1] 所指
   *[other] 共同所指
}的報告 { $digest } 不在此處。它已被移除或更改。
chain-missing-perhaps = 鏈中缺了一環：{ $followers } { $count ->
    [1] 所指
   *[other] 共同所指
}的報告 { $digest } 不在此處。它已被移除或更改：可能就是現在的 { $perhaps }。
chain-forked = 鏈在 { $report } 之後分叉：其後有 { $branches }。可能有兩部機器各自儲存了一份。
chain-forked-beginning = 有多於一個開端：{ $branches } 各自註明之前沒有報告。可能有兩部機器各自開始了一份。
chain-forked-missing = 鏈在缺失的 { $digest } 之後分叉：其後有 { $branches }。
chain-twice = 同一份報告出現多於一次：{ $names }。
chain-stranger = { $report } 是另一機構 { $organisation } 的報告。

verify-unproved-author = 由誰撰寫、何時撰寫：請把雜湊值與已簽署紙本上的核對
verify-unproved-answers = 答案屬實
verify-unproved-chain = 其前沒有缺少報告：手邊沒有該機構的其他報告

recover-done = 保留了 { $kept } 個事件。已損壞的評估維持原狀；請以此評估繼續：
recover-missing = 各行之間缺少 { $count } 個事件。
recover-start-damaged = 第一行已損壞：請查看評估的名稱和期間。
