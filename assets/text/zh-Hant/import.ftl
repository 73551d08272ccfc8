# 從活頁簿和清單讀入的內容。

## 檔案為何不能讀取
sheet-empty = 檔案是空的
sheet-too-large = 檔案大於 { $most } MiB；沒有讀取
sheet-no-workbook = 這不是活頁簿（.xlsx），或檔案不完整
sheet-bomb = 解壓後大於 { $most } MiB，或遠大於其本身；沒有繼續讀取
sheet-claims = 其部分 { $part } 聲稱的大小，這類檔案都不會有；沒有繼續讀取
sheet-beyond = 儲存格 { $cell } 超出讀取的範圍：{ $rows } 行和 { $columns } 欄
sheet-disordered = 活頁簿已損壞：第 { $row } 行排在較後的一行之後
sheet-legacy = 這是舊格式（.xls）的活頁簿；請另存為 .xlsx 或 CSV 再匯入
sheet-encrypted = 此活頁簿受密碼保護；請另存一份不設密碼的再匯入
sheet-word = 這是 Word 文件；只能讀取活頁簿（.xlsx）或文字清單，例如 farol export --paper form --format xlsx 製作的表格
sheet-other = 這是另一類檔案（{ $what }）；請將清單另存為 .xlsx 或 CSV 再匯入
sheet-binary = 這既不是活頁簿（.xlsx），也不是以分隔符號分欄的文字（CSV）
sheet-cut-off = 文字在一個字元中間結束：檔案不完整
sheet-not-in-encoding = 第 { $line } 行不是 { $encoding } 的文字；請將檔案另存為 UTF-8，或以命令 farol import 的 --encoding 指明其編碼
sheet-unknown-encoding = 無法判斷文字所用的編碼；請將檔案另存為 UTF-8，或以命令 farol import 的 --encoding 指明
sheet-no-such-sheet = 活頁簿沒有工作表「{ $name }」；有的是：{ $sheets }
sheet-damaged = 活頁簿已損壞：{ $why }

## 檔案為何沒有部門
list-no-header = 沒有一行寫明各欄的名稱：一欄是部門，另一欄是人數或人員
list-no-header-in-sheets = 工作表 { $sheets } 沒有一行寫明各欄的名稱：一欄是部門，另一欄是人數或人員
list-no-rows = 第 { $row } 行寫明各欄的名稱，其下沒有內容
list-nothing-read = 不能從中讀出任何部門：{ $why }
list-and = { $one }；{ $other }
list-merged = { $first } 至 { $last } 是合併儲存格；請在試算表中取消合併，讓每行各有自己的內容
list-too-many = 當中有超過 { $most } 個部門：那一欄是部門嗎？

## 略去的行
left-out-no-department = { $count ->
   *[other] 第 { $rows } 行沒有部門
}
left-out-long-name = { $count ->
   *[other] 第 { $rows } 行的部門欄比名稱還長
}
left-out-personal = { $count ->
   *[other] 第 { $rows } 行的部門欄是某人的地址或號碼
}
left-out-total = { $count ->
   *[other] 第 { $rows } 行是其他行的合計
}
left-out-formula = { $count ->
   *[other] 第 { $rows } 行在需要值的地方是公式；公式一概不計算
}
left-out-error-value = { $count ->
   *[other] 第 { $rows } 行在需要值的地方是錯誤
}
left-out-no-headcount = { $count ->
   *[other] 第 { $rows } 行沒有人數
}
left-out-bad-headcount = { $count ->
   *[other] 第 { $rows } 行的人數不是 1 或以上的整數
}
left-out-several = { $count ->
   *[other] 第 { $rows } 行有多個部門，但只有一個人數
}

## 匯入部門會做甚麼
import-source = { $kind }，{ $from }；各欄的名稱在第 { $row } 行。
import-of-contacts = 平台的通訊錄
import-of-people = 人員清單
import-of-departments = 部門清單
import-from-sheet = 取自工作表「{ $sheet }」
import-from-text = 取自 { $encoding } 文字，以{ $delimiter }分欄
import-commas = 逗號
import-semicolons = 分號
import-tabs = 定位字元
import-added = 新增
import-changed = 更改
import-unchanged = 不變
import-column-department = 部門
import-column-people = 人數
import-column-accounts = +86/帳號
import-people-dropped = 只計算人數：任何人的姓名、號碼或地址都不保留。
import-no-headcounts = 清單沒有人數：新部門由 1 開始，其他部門維持原有人數。
import-root = 每個部門都在「{ $root }」之下，名稱中不再寫出。
import-codes = 國際區號：{ $codes }。
import-by-form = 有 { $count } 個號碼沒有區號，但有內地手提電話號碼的形式，計作 +86。
import-unknown-codes = 有 { $count } 個帳號沒有號碼，或其區號不詳；{ $departments } 個部門的帳號維持不變。
import-merged = 「{ $department }」出現在第 { $rows } 行：人數相加。
import-repeated = 有 { $count } 行再次列出已計入該部門的人。
import-left-out = 略去：{ $why }。
import-ambiguous = 評估中有兩個「{ $department }」；所指的是第一個。
import-not-listed = { $count ->
   *[other] 不在清單中，維持不變：{ $departments }。
}
import-summary = 新增 { $added } 個，更改 { $changed } 個，不變 { $unchanged } 個；略去 { $left } 行。
import-accept = 寫入評估嗎？[y/N]
import-not-accepted = 沒有更改任何內容。以 --yes 接受。
import-declined = 沒有更改任何內容。
import-nothing = 沒有需要更改的內容。
import-accepted = 已寫入評估；在精靈中復原一次即可取消。
import-changed-meanwhile = 評估在此期間有更改；請再次匯入檔案
import-unknown-encoding = 「{ $name }」不是可讀取的編碼：{ $names }

## 精靈中的匯入
import-title = 匯入部門
import-path = 檔案
import-path-hint = 附人數的部門清單，或平台的通訊錄：.xlsx 或 CSV。先顯示會有甚麼更改。
import-path-missing = 請輸入清單的路徑，或將檔案拖到終端機上。
import-preview = 匯入：會有甚麼更改
import-enter = 按 Enter 寫入評估；按 Esc 不作任何更改。
