# 由答案得出的文件，以及發出後交回的表格。

## 各份文件
paper-draft = 草稿，須由法律顧問核對
paper-about = 關於本文件
paper-how-read = 每個項目均註明出自哪個答案：問題、對象、憑據，以及日期。未有說明的項目留空，並註明該處應填甚麼。本文件不構成法律意見。
paper-said-at = { $question }（{ $whom }；{ $known }；{ $day }）
paper-from-setup = 取自評估的設定
paper-from-grid = 取自「{ $department }」的資料流
paper-from-department = 取自「{ $department }」的基本資料
paper-from-default = 預設：沒有答案另作說明
paper-nothing-says = 未有說明
paper-to-write = 待填寫
paper-no-day = 未記錄日期
paper-not-answered = 未回答
paper-known-nothing = 未知
paper-not-applicable = 不適用
paper-no-flows = 還沒有輸入資料流。
paper-not-mapped = 還沒有為其輸入資料流。
paper-special-bare = { $category }（敏感）
paper-special = { $category }（敏感：{ $articles }）
paper-whom = 對象
paper-says = 答案所述
paper-where-from = 出處
paper-sources-table = 來源及其核實程度
paper-sources-read = 本文件關於法律和平台的內容，出自問卷的以下來源。未核實的來源須經法律顧問確認，方可作為依據。
paper-no-mapping = farol 不知道問卷「{ $questionnaire }」的哪些答案屬於此文件。register、roles 和 form 這幾種文件可由任何問卷製作。
paper-no-department = 其中沒有部門「{ $id }」；farol show 會列出各部門
paper-no-sheet = 不能製作表格的活頁簿：{ $why }
paper-no-format = 「{ $what }」不以 { $format } 製作；只有表格可製作成活頁簿（--paper form）
paper-form-redacted = 沒有名稱的表格不能再讀回；請不要用 --redacted
paper-only-form = --department 和 --open-only 只供表格使用：--paper form

## 通知草稿：各項目名稱依照第 8/2005 號法律第二十三條的用語
paper-notification = 處理個人資料的通知草稿
paper-notification-what = 按答案所及，向公共當局作出的通知所含的內容。
paper-notification-contents = 其內容依照「{ $title }」（{ $reference }）；{ $status }。
paper-notification-purposes = 沒有問題直接問及目的，因此每個部門對資料所做的事作為一個目的。如部門有多個目的，請複製其部分；如多個部門共有一個目的，請把各部分合併。
paper-notification-status = 至今已作的通知
paper-notification-status-table = 關於通知和許可，答案所述
paper-notification-blocks = 按目的列出的各項內容
paper-notification-table = 「{ $department }」所作處理的通知的十項內容
paper-notification-comment = 法律顧問就此目的所作的更改或補充。
paper-field = 項目
paper-holds = 應填內容
paper-controller = 負責處理個人資料的實體
paper-controller-holds = 決定處理的目的和方法者的姓名、地址和登記，以及聯絡人。
paper-controller-bare = { $name }；員工 { $headcount } 人
paper-controller-said = { $name }；行業：{ $sectors }；員工 { $headcount } 人
paper-purpose = 處理的目的
paper-purpose-holds = 以淺白文字說明資料作何用途，每個部分一個目的。
paper-categories = 資料當事人類別及與其有關的個人資料或資料種類
paper-categories-holds = 是誰的資料、是哪些資料；敏感資料分開列出。
paper-people = 涉及人數：{ $band }
paper-recipients = 資料的接收者或接收者的類別
paper-recipients-holds = 誰接收資料，以及告知資料的條件。
paper-processor = 承擔處理資訊的實體（次合同人）
paper-processor-holds = 誰代負責實體處理資料：公司、地址、合同。
paper-combination = 個人資料處理中或有的互聯
paper-combination-holds = 資料是否與另一資料庫的資料互聯，以及與哪些互聯。
paper-retention = 個人資料的保存時間
paper-retention-holds = 資料保存多久，以及由哪項規定或需要決定。
paper-rights = 資料當事人知悉或更正資料的方式和條件
paper-rights-holds = 當事人如何查閱、更正或刪除其資料，以及向誰提出。
paper-transfers = 擬向第三國家或地區所作的資料轉移
paper-transfers-holds = 哪些資料轉移到哪裡、給誰，以及依據為何。
paper-goes-to = { $feature }：{ $location }
paper-nothing-outside = 按答案所及，沒有資料流轉移到澳門以外。
paper-security = 安全措施的一般描述
paper-security-holds = 對措施的一般描述，足以判斷措施是否適合。

## 資料流登記冊
paper-register = 資料流登記冊
paper-register-what = 已輸入的每條資料流：甚麼資料、經哪個功能、存放在哪裡、依據為何、保存多久，以及給誰。
paper-register-how = 括號內是說明該內容的問題的編號及其憑據；所用的全部答案列於文末。未有說明之處，亦予註明。
paper-register-flows = 各部門的資料流
paper-register-table = 「{ $department }」的資料流
paper-register-used = 所用的答案
paper-register-used-table = 登記冊所依據的答案
paper-data-category = 資料類別
paper-data-categories = 資料類別
paper-inside = 境內
paper-ground = 依據
paper-kept = 保存時間
paper-known = （{ $known }）
paper-no-period = 沒有說明保存時間（{ $short }）
paper-cited = { $answer }（{ $short }）

## 角色權限矩陣
paper-roles = 角色權限矩陣
paper-roles-what = 誰使用甚麼、有多少帳號、由誰管理，以及答案對存取權限的說明；最後是各角色的權限，有待填寫。
paper-matrix = 部門與功能
paper-matrix-read = 格內是部門使用該功能的頻率。空格表示不使用。
paper-matrix-table = 各部門使用以下功能的頻率：{ $features }
paper-accounts = 帳號
paper-accounts-said = { $total } 個，其中 { $mainland } 個為 +86
paper-accounts-unknown = 未輸入
paper-frequency-unknown = 有使用，頻率不詳
paper-administrators = 管理員
paper-administrators-table = 關於管理員，答案所述
paper-access = 存取權限
paper-access-table = 關於存取權限，答案所述
paper-rights-of-roles = 各角色的權限
paper-rights-read = 沒有答案說明各角色可查看、更改和匯出甚麼。請為每個角色填寫一行。
paper-rights-table = 各角色可查看、更改和匯出的內容：待填寫
paper-role = 角色
paper-may-see = 可查看
paper-may-change = 可更改
paper-may-export = 可匯出
paper-decided-by = 決定人及日期
paper-rights-comment = 平台上的設定與此表不同之處，以及改正的期限。

## 轉移風險評估
paper-transfer = 轉移風險評估
paper-transfer-what = 甚麼資料轉移到澳門以外、轉移到哪裡、依據為何、有何保障、欠缺甚麼，以及剩餘甚麼風險。判斷由法律顧問作出。
paper-circumstances = 情況
paper-circumstances-table = 關於轉移的情況，答案所述
paper-destination = 目的地
paper-destinations-table = 轉移到澳門以外的資料流，按目的地列出
paper-transfer-ground = 依據和通知
paper-ground-table = 關於依據和通知，答案所述
paper-safeguards = 已落實的保障措施
paper-in-place = 已落實，%
paper-safeguards-read = 至少有一個答案顯示已部分落實的保障措施，並列明佔其最佳情況多少：經測試的答案全數計算，查看或口述的按較低比例計算。只屬口述的是某人的說法：請要求查看。
paper-safeguards-table = 至少已部分落實的保障措施
paper-no-safeguards = 沒有答案顯示已落實任何保障措施。
paper-missing = 欠缺的措施
paper-missing-table = 缺少、不完整或未知的保障措施
paper-nothing-missing = 轉移沒有欠缺任何保障措施。
paper-gain = 所值分數
paper-actions = 如何解決
paper-residual = 剩餘風險
paper-residual-read = 各部門如只計其往該目的地的最差一條資料流所得的評分，由 0 至 100：分別為沒有任何保障措施，以及有已落實的保障措施。評分由問卷的權重得出，並非法律上的尺度。
paper-residual-table = 各部門往各目的地的最差資料流
paper-inherent = 無保障措施
paper-residual-score = 有保障措施
paper-judgement = 有待判斷
paper-judgement-read = 沒有答案能提供此項。大綱依照來源中列出的評估；其要求只在適用時具約束力。
paper-judge-law = 目的地的法律和實際做法
paper-judge-law-holds = 目的地的法律容許他人如何處理資料、發生得有多頻密，以及從何處得知。
paper-judge-clear-text = 誰能閱讀明文資料
paper-judge-clear-text-holds = 誰持有密鑰、哪些資料在當地無人能讀，以及如何驗證。
paper-judge-enforce = 當事人能否維護其權利
paper-judge-enforce-holds = 當事人可向誰、在哪裡、憑哪份合同行使其應有的權利。
paper-judge-conclusion = 結論
paper-judge-conclusion-holds = 繼續、附條件繼續或停止；原因；以及何時再次檢視。
paper-assessed-by = 評估人
paper-checked-by-counsel = 由法律顧問核對

## 以文字表達的條件
paper-if-and = ，並且
paper-if-or = 或
paper-if-not = 並非（{ $what }）
paper-if-any-department = 至少有一個部門符合：{ $what }
paper-if-is = { $number-of }「{ $question }」的答案是 { $options }
paper-if-above = { $number-of }「{ $question }」的答案大於 { $number }
paper-if-below = { $number-of }「{ $question }」的答案小於 { $number }
paper-if-answered = { $number-of }「{ $question }」已有答案
paper-if-unanswered = { $number-of }「{ $question }」未有答案
paper-if-uses = 使用 { $what }
paper-if-handles = 處理 { $what }
paper-if-template = 屬 { $what }
paper-if-mainland = 有 +86 帳號
paper-if-no-mainland = 沒有 +86 帳號
paper-if-sector = 行業是 { $what }

## 表格
form-title = 給「{ $whom }」的問題
form-mark = 表格，請填寫
form-head = 開始之前
form-how = 請在方格打勾，或在橫線上填寫。「不知道」也是答案，而且是可以接受的答案。留空之處維持原狀。
form-how-sheet = 請填寫黃色儲存格：從列表選擇，或填寫多個選項的號碼，以 ; 分隔。「不知道」也是答案。留空之處維持原狀。選擇「不適用」時，請在旁邊的備註說明原因。
form-count = 共 { $count } 題。{ $left ->
    [0] {""}
   *[other] 此部分另有 { $left } 題沒有列出：不會問到，或已有定案。
 }
form-whom = 對象
form-answered-by = 填寫人
form-answered-on = 填寫日期
form-word-stated = 口述：有人這樣說
form-word-seen = 查看：已出示文件或畫面
form-word-tested = 測試：有人試過
form-questions = 問題
form-otherwise = 此部門做法不同之處
form-only-if = 只在以下情況作答：{ $condition }。
form-only-if-otherwise = 只在此部門的做法與機構不同時作答。
form-one = 選擇一項：
form-several = 選擇所有適用者：
form-text = 請自行填寫：
form-date = 日期，例如 2026-11-24：
form-number = { $min } 至 { $max } 的數字：
form-number-of = { $min } 至 { $max } 的數字（{ $unit }）：
form-so-far = 至今的答案：{ $said }。
form-so-far-carried = { $period } 的答案：{ $said }。現在是否仍然如此？
form-basis = 憑據
form-evidence-wanted = 請要求出示
form-evidence = 已查看的證據
form-note = 備註
form-number-head = 編號
form-options = 選項
form-signed-by = 填寫人及日期

## 表格有何錯誤
form-no-form = 此活頁簿不是 farol 的表格：沒有工作表「Form」和「farol」
form-other-format = 此表格的格式為「{ $found }」，本程式不能讀取
form-incomplete = 表格的隱藏工作表沒有註明其 { $what }；請重新匯出表格
form-formula = { $formula } 是公式；請直接填寫答案
form-error-value = 其中是錯誤，不是值
form-unknown-question = 問卷沒有問題「{ $id }」
form-no-answer = 問題旁邊有內容，但沒有選擇答案；「不知道」也是答案
form-no-such-option = 「{ $text }」不是選項之一
form-only-one = 只能選擇一個選項
form-no-number = 「{ $text }」不是數字
form-out-of-range = { $number } 不在 { $min } 至 { $max } 之內
form-no-date = 「{ $text }」不是如 2026-11-24 的日期
form-no-basis = 「{ $text }」不是口述、查看或測試之一
form-no-name = 填寫人的姓名不是文字
form-twice = 問題「{ $id }」在表格上出現兩次；沒有讀取此行
form-no-id = 此行不屬於任何問題：其隱藏的識別碼已不見
form-outside = 此內容在表格之外，不屬於任何問題

## 讀回表格
import-unread = { $sheet }!{ $cell }：{ $why }
import-nothing-written = 有 { $count } 個儲存格不能讀取，因此沒有寫入任何內容。請改正表格，或以 --skip-wrong 只取其他行。
import-dry-run = 沒有寫入任何內容：這是試行。
import-no-assessment = 「{ $organisation }」沒有 { $period } 的未完成評估；請以 --assessment 指明一個
import-several-assessments = 「{ $organisation }」有多個 { $period } 的未完成評估：{ $names }。請以 --assessment 指明其中一個
import-other-organisation = 表格屬機構「{ $given }」，而評估屬「{ $own }」
import-other-questionnaire = 表格是以問卷 { $given } 製作的，而評估用的是 { $own }；請重新匯出表格
import-no-department = 表格是給部門「{ $id }」的，而評估沒有此部門

## 各份文件是甚麼
paper-is-notification = 向公共當局作出通知的草稿
paper-is-register = 資料流登記冊
paper-is-roles = 角色權限矩陣
paper-is-transfer = 轉移風險評估的框架
paper-is-form = 供填寫的表格
