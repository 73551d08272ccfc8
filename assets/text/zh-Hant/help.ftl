### farol help 就各主題所說的內容。

help-topics =
    farol help TOPIC 說明主題，farol help COMMAND 說明指令：
      scoring        評分怎樣得出
      questionnaire  問題從何而來，怎樣自己編寫問卷
      files          farol 把甚麼存放在哪裡，誰能讀取
      keys           精靈的按鍵
      exit-codes     指令稿可依靠的結束碼
      languages      怎樣選定語言
help-no-topic = 沒有名為 { $name } 的主題或指令。
    { $topics }
help-scoring =
    每條資料流（部門、資料類別、功能）都有固有風險，取決於處理甚麼、多常處理、數量多少。答案說明有哪些保障措施；每項各減去一部分，餘下的是剩餘風險。
    評分由 0 至 100，愈低愈好。部門的評分由其資料流構成，機構的評分是各部門按人數的平均。
    口述的比查看過的作用小，查看過的又比測試過的小。未知或未答的，按未落實計算。
    區間表示未知的內容最多可令評分變動多少。紅旗不受評分影響。
    farol score 顯示評分，farol verify 重新計算報告的評分。
help-questionnaire =
    問卷是一個 TOML 檔案的資料夾：questionnaire.toml 內是模型，每個章節一個檔案，每種語言的文字各一個檔案。每份報告都載有整份問卷，多年後仍可讀取和評分。
    farol check FOLDER 逐行指出全部錯誤。farol check --against OLD 說明舊版本的答案會怎樣。
    farol schema questionnaire 輸出問卷的 JSON Schema。
help-files =
    全部存放在一個資料夾：--data-dir 指定的，否則是 FAROL_HOME 指定的，否則是系統的資料夾。只有使用者本人能讀取，不會傳送到任何地方。
    進行中的評估是一本紀錄檔：每個答案先寫入磁碟，畫面才會顯示。報告只寫一次，永不更改；它以 SHA-256 指明上一份報告。
    設定在 config.toml。farol recover 修復損壞的紀錄檔，farol delete 刪除必須刪除的內容。
help-keys = 精靈在任何地方和每個階段都有效的按鍵；每個畫面另有自己的按鍵。
help-exit-codes =
    0    完成；發現事項不會改變它
    1    有地方失敗
    2    無法理解指令列
    3    未過關卡：farol score --fail-on
    4    給予讀取的內容無效
    5    所需的內容尚未存在
    6    另一個程序正開啟它
    130  已中斷
help-languages =
    farol 有英文、繁體中文和葡文。由最先指明的決定：--lang、FAROL_LANG、設定、LC_ALL、LC_MESSAGES 或 LANG、系統。
    所有中文地區設定（zh-MO、zh-HK、zh-TW 等）都指繁體中文，所有葡文地區設定都指葡文。
    farol export --lang en,zh-Hant,pt 把每個檔案製成三種語言；加上 --side-by-side 則兩種並列於一份文件。
