### 問卷有何錯誤，以及如何處理。

diagnostic-error = 錯誤
diagnostic-warning = 警告
diagnostic-help = 說明
diagnostic-related = 另一處
diagnostic-count = { $errors } 個錯誤，{ $warnings } 個警告
diagnostic-nearest = 是否指 { $id }？

diagnostic-syntax = 不能讀取：{ $detail }
diagnostic-wrong-type = 此處必須是：{ $expected }
diagnostic-type-text = 文字
diagnostic-type-string = 引號內的文字
diagnostic-type-number = 數字
diagnostic-type-whole-number = 0 或以上的整數
diagnostic-type-true-or-false = true 或 false
diagnostic-type-list = 列表
diagnostic-type-table = 表
diagnostic-type-condition = 條件
diagnostic-no-number = 此數字不是有限數，或過大
diagnostic-unknown-key = 此處沒有欄位 { $key }
diagnostic-missing = 缺少欄位 { $key }
diagnostic-not-one-of = { $found } 不是此處可用的詞
diagnostic-no-condition = 此條件沒有內容
diagnostic-two-conditions = 此條件包含兩項內容：{ $first } 和 { $second }
diagnostic-no-file = 缺少檔案 { $name }
diagnostic-stray-file = 此檔案不屬於任何章節或語言
diagnostic-nothing-to-translate = 此處沒有英文文字可供翻譯
diagnostic-translated-twice = 此文字已有 { $language } 版本

diagnostic-no-colour = { $found } 不是顏色
diagnostic-pale-colour = 此顏色太淺：以此顏色顯示的文字在白紙上無法閱讀
diagnostic-cannot-read = 不能讀取 { $name }：{ $why }
diagnostic-no-utf8 = { $name } 不是 UTF-8 文字
diagnostic-logo-no-picture = 此標誌不是所有閱讀程式都能顯示的圖片
diagnostic-logo-too-large = 此標誌有 { $size } 位元組，而它會放進每個檔案
diagnostic-logo-script = 此標誌會執行指令碼，或從其他地方載入內容

diagnostic-help-no-colour = 請寫成 "#1f4e79" 的形式。
diagnostic-help-pale-colour = 請選較深的顏色：與白色的對比度須為 4.5 或以上。
diagnostic-help-cannot-read = 請寫出檔案的路徑，或使用與品牌檔案放在一起的檔案。
diagnostic-help-logo = 請用不超過 1 MB 的 PNG、JPEG 或 SVG。
diagnostic-help-logo-script = 請重新匯出為單純的 SVG，或使用 PNG。
diagnostic-help-text = 在 TOML 中請寫純英文，或 { "{" } en = "…", pt = "…" { "}" }；在 JSON 中請寫 { "{" }"en": "…"{ "}" }。
diagnostic-help-condition = 條件是一個表，含有以下其中之一：all、any、not、any_department、uses、handles、template（範本）、mainland_accounts、sector（行業）；或含有 question（問題）及 is、above、below、answered 其中之一。
diagnostic-help-unknown-key = 請刪去它，或檢查拼寫。
diagnostic-help-missing = 請補上：沒有它就不能運作。
diagnostic-help-one-of = 請用以下其中之一：{ $known }。
diagnostic-help-two-conditions = 請以 all = [ … ] 或 any = [ … ] 把它們合併。
diagnostic-help-no-file = 請加入該檔案，或從問卷的 questionnaire.toml 的 sections 刪去其名稱。
diagnostic-help-no-main-file = 問卷是一個含有 questionnaire.toml 的資料夾。請指明該資料夾，或加入該檔案。
diagnostic-help-stray-file = 請在問卷的 questionnaire.toml 的 sections 列出它；如屬譯文，請命名為 texts.<language>.toml；否則請移出資料夾。
diagnostic-help-nothing-to-translate = 請先寫英文文字，或檢查欄位名稱。
diagnostic-help-translated-twice = 兩者請保留其一。

trouble-wrong-format = 本程式不能讀取格式 { $found }
trouble-bad-id = { $id } 不能用作識別碼
trouble-duplicate = { $id } 出現兩次
trouble-unknown-id = 沒有識別碼為 { $id } 的項目
trouble-empty-list = 此列表必須有內容
trouble-too-many = 此處有多於 { $limit } 個項目，超過上限
trouble-out-of-range = { $value } 超出範圍：必須{ $range }
trouble-range-part = 介乎 0 至 1
trouble-range-part-above-zero = 大於 0 且不超過 1
trouble-range-score = 介乎 0 至 100
trouble-range-above-zero = 大於 0
trouble-range-at-least-zero = 為 0 或以上
trouble-range-at-least-one = 為 1 或以上
trouble-range-of-the-question = 介乎問題的 min 與 max 之間
trouble-not-ascending = 界限必須遞增
trouble-min-above-max = 最小值大於最大值
trouble-basis-order = stated 不得高於 seen，seen 亦不得高於 tested
trouble-no-english = 缺少英文
trouble-empty-text = 此文字不得留空
trouble-bad-language = { $tag } 不是語言標籤
trouble-language-not-listed = 問卷沒有列出語言 { $tag }
trouble-needed = 此問題需要 { $what }
trouble-not-allowed = 此處不能有 { $what }
trouble-no-strength = { $id } 沒有 strength，但其問題可緩減一項風險
trouble-cannot-mitigate = 以文字或日期作答的問題不能緩減風險
trouble-weight-or-factor = 此處需要權重或係數其中之一，不能兩者皆有
trouble-overlap = 此項與同一問題的另一項針對相同的風險和相同的資料流
trouble-looks-ahead = 此條件讀取 { $question }，而該問題並非在此之前提問
trouble-wrong-kind = { $question } 的類型不容許這樣做
trouble-no-best = { $question } 沒有最佳答案，因為全部答案都沒有 strength
trouble-too-many-options = { $question } 的答案不能同時含有這些選項
trouble-only-in-a-department = 此處涉及部門，但條件是就機構而設的
trouble-never-asked = 此問題永遠不會提問：沒有任何答案能使其條件成立
trouble-bad-date = { $text } 不是日期；請寫成 2026-11-24 的形式
trouble-bad-duration = { $text } 不是日數；請寫成 P90D 的形式
trouble-reason-missing = comparable = false 與其理由 not_comparable 必須同時存在
trouble-few-safeguards = { $count ->
    [0] 在此功能上，沒有任何普通保障措施是必定會就 { $risk } 提問的
   *[other] 在此功能上，只有 { $count } 項普通保障措施是必定會就 { $risk } 提問的
 }
trouble-nothing-mitigates = 沒有任何措施緩減風險 { $risk }
trouble-holds-at-once = 在任何人作答之前，此項已經成立
trouble-never-holds = 此項永不成立：沒有任何答案能使其成立
trouble-question-gone = 問題 { $question } 已不存在，亦沒有其他問題取代：其答案將會遺失
trouble-option-gone = { $question } 的選項 { $option } 已不存在，亦沒有其他選項取代：含有該選項的答案將會遺失
trouble-narrowed = { $question } 容許的數字比以前少：範圍以外的答案將會遺失
trouble-stands-alone = { $question } 的選項 { $option } 以前可與其他選項同選，現在只能單選：與其他選項並存的答案將會遺失
trouble-retyped = { $question } 以前屬另一類型：其答案將會遺失
trouble-rescoped = { $question } 以前是向每個部門提問的：部門的答案將會遺失
trouble-mark-gone = { $question } 不再註明不能與以前所問的比較，因此亦不會與此版本比較
trouble-reused = { $question } 以前是另一問題，範圍和類型都不同：一個識別碼永遠只代表一件事
trouble-overrides-gone = 部門以前可對 { $question } 有自己的答案，現在不可以
trouble-flows-gone = { $id } 已不存在，亦沒有其他項目取代：比較報告時，其資料流不計算在內
trouble-other-questionnaire = 這不是 { $id }，而是另一份問卷
trouble-same-version = 這仍是版本 { $version }，但內容不同

trouble-help-wrong-format = 較新版本的 farol 或可讀取。本版本讀取問卷格式 farol.questionnaire/1。
trouble-help-bad-id = 請用小寫字母、數字和單個連字號：data-breach-2。
trouble-help-empty-list = 請填寫，或在無須限制時刪去該欄位。
trouble-help-not-ascending = 每個界限必須大於前一個，而第一個級別由 0 開始。
trouble-help-no-english = 每段文字都需要 en 項目，而 languages 必須列出 en。
trouble-help-language-not-listed = 請把它加入 languages，或更正標籤。
trouble-help-no-strength = 請為每個選項或區間給予 strength，由 0（沒有）至 1（完全落實）。
trouble-help-cannot-mitigate = 請改為選擇題或數字題，或刪去 mitigates。
trouble-help-weight-or-factor = 權重是在普通保障措施之中所佔的份額；係數是單靠此項所消除的風險部分。
trouble-help-overlap = 請把兩者限於不同的功能或資料類別，或把兩者合併。
trouble-help-looks-ahead = 請把該問題移到此問題之前。
trouble-help-wrong-kind = is 讀取選擇，above 和 below 讀取數字；options 以選項解決選擇題，number 以數字解決數字題。
trouble-help-no-best = 請寫明該行動以哪些選項或哪個數字來解決它。
trouble-help-only-in-a-department = 請放在 any_department 之內，或把問題改為向每個部門提問。
trouble-help-never-asked = 請找出互相矛盾的部分，或讀取了本身永不提問的問題的部分。
trouble-help-few-safeguards = 少於三項時，單一答案幾乎決定一切。請增加保障措施，或取消其條件和限制。
trouble-help-holds-at-once = 通常是使用了 not 或 answered = false，而沒有要求先知道某事。

trouble-help-question-gone = 請在取代它的問題的 replaces 中列出它；如該問題所問的不同，請加上 comparable = false，並在 not_comparable 寫明理由。
trouble-help-question-gone-nearest = 請在取代它的問題的 replaces 中列出它。有一個問題列出了 { $nearest }，但舊版本沒有這個問題：是否指 { $question }？
trouble-help-option-gone = 請在取代它的選項中列出它：replaces = ["{ $option }"]。
trouble-help-narrowed = 請保留原有範圍，或寫 comparable = false，並在 not_comparable 說明原因。
trouble-help-stands-alone = 請不要加 exclusive，或給只能單選的選項另一個識別碼，或寫 comparable = false，並在 not_comparable 說明原因。
trouble-help-retyped = 請保留原有類型，或寫 comparable = false，並在 not_comparable 說明原因。
trouble-help-rescoped = 請保留原有範圍，或設為 overridable，或寫 comparable = false，並在 not_comparable 說明原因。
trouble-help-mark-gone = 請保留原有的 comparable = false 和 not_comparable：兩個版本都註明的屬較早的更改。
trouble-help-reused = 請給新問題自己的識別碼，並在其 replaces 中列出 { $question }。
trouble-help-overrides-gone = 請保留 overridable = true，除非比較報告時要略去部門的答案。
trouble-help-flows-gone = 請在取代它的項目的 replaces 中列出它：replaces = ["{ $id }"]。
trouble-help-other-questionnaire = 請指明同一份問卷的兩個版本。
trouble-help-same-version = 請提高版本號：報告和訪談會註明版本。

check-title = { $title }（{ $id }，版本 { $version }）
check-digest = SHA-256 { $digest }
check-section = 章節
check-questions = 問題
check-single = 一個選項
check-multiple = 多個
check-number = 數字
check-text = 文字
check-date = 日期
check-total = 合計
check-languages = { $count } 種語言，已翻譯 { $percent } %
check-language = 語言
check-translated = 文字
check-of = 總數
check-risk = 風險
check-safeguards = 普通保障措施
check-sure = 必定提問
check-factors = 係數
check-unused-locations = 沒有任何資料存放的位置：{ $ids }
check-unused-sources = 沒有任何項目引用的來源：{ $ids }
check-unused-usage = 沒有任何範本使用的使用頻率區間：{ $ids }
check-sectors-without-template = 沒有範本的行業：{ $ids }
check-templates-without-sector = 沒有行業的範本：{ $ids }
check-unused-stages = 沒有行動的階段：{ $ids }

check-against-title = 由 { $old } 至 { $new }
check-against-same = 兩者逐位元組相同。
check-against-reworded = { $count } 段文字的措辭不同。
check-against-answers = 以版本 { $version } 製作的報告中的答案，按問題計：保留 { $kept }，轉換 { $translated }，不可比較 { $incomparable }，停用 { $retired }。
check-against-report = 此報告的答案：保留 { $kept }，轉換 { $translated }，不可比較 { $incomparable }，停用 { $retired }。
check-against-lost = （含有 { $options } 的除外）
check-against-refused = 將有答案遺失，而無人就此表態。沒有作出任何更改。
check-fate-kept = 保留
check-fate-translated = 轉換
check-fate-not-comparable = 不可比較
check-fate-retired = 停用
check-how-added = 新增
check-how-removed = 移除
check-how-replaced = 取代
check-how-changed = 改變
check-thing-model = 模型
check-thing-usage = 使用頻率區間
check-thing-volume = 人數區間
check-thing-level = 級別
check-thing-location = 位置
check-thing-risk = 風險
check-thing-data-category = 資料類別
check-thing-feature = 功能
check-thing-sector = 行業
check-thing-template = 部門範本
check-thing-section = 章節
check-thing-question = 問題
check-thing-option = 選項
check-thing-red-flag = 紅旗
check-thing-contradiction = 矛盾
check-thing-action = 行動
check-thing-stage = 階段
check-thing-penalty = 處罰
check-thing-source = 來源

diagnostic-no-key = { $found } 不是可用的按鍵
diagnostic-key-taken = { $key } 在這裏已有其他用途：{ $by }
diagnostic-only-text = 至少要有一個輸入法不會攔截的按鍵
diagnostic-help-no-key = 按鍵寫作 "F4"、"Ctrl+K"、"Shift+Up"、"Enter" 或 "x"。
diagnostic-help-key-taken = 請選另一個按鍵，或為該用途也改用其他按鍵。
diagnostic-help-only-text = 請加上功能鍵，或 Ctrl 加字母。
