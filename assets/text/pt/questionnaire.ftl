### What is wrong with a questionnaire, and what to do about it.

diagnostic-error = erro
diagnostic-warning = aviso
diagnostic-help = ajuda
diagnostic-related = o outro
diagnostic-count = { $errors ->
    [one] { $errors } erro
   *[other] { $errors } erros
 }, { $warnings ->
    [one] { $warnings } aviso
   *[other] { $warnings } avisos
 }
diagnostic-nearest = Queria dizer { $id }?

diagnostic-syntax = não se consegue ler: { $detail }
diagnostic-wrong-type = aqui tem de estar { $expected }
diagnostic-type-text = um texto
diagnostic-type-string = um texto entre aspas
diagnostic-type-number = um número
diagnostic-type-whole-number = um número inteiro, 0 ou mais
diagnostic-type-true-or-false = true ou false
diagnostic-type-list = uma lista
diagnostic-type-table = uma tabela
diagnostic-type-condition = uma condição
diagnostic-no-number = este número não é finito, ou é demasiado grande
diagnostic-unknown-key = não há aqui nenhum campo { $key }
diagnostic-missing = falta o campo { $key }
diagnostic-not-one-of = { $found } não é uma das palavras que podem estar aqui
diagnostic-no-condition = esta condição não diz nada
diagnostic-two-conditions = esta condição diz duas coisas: { $first } e { $second }
diagnostic-no-file = falta o ficheiro { $name }
diagnostic-stray-file = este ficheiro não pertence a nenhuma secção nem a nenhuma língua
diagnostic-nothing-to-translate = não há aqui texto em inglês para traduzir
diagnostic-translated-twice = este texto já existe em { $language }

diagnostic-no-colour = { $found } não é uma cor
diagnostic-pale-colour = esta cor é demasiado clara: não se lê texto nela em papel branco
diagnostic-cannot-read = não é possível ler { $name }: { $why }
diagnostic-no-utf8 = { $name } não é texto em UTF-8
diagnostic-logo-no-picture = este logótipo não é uma imagem que todos os leitores mostrem
diagnostic-logo-too-large = este logótipo tem { $size } bytes, e é posto em todos os ficheiros
diagnostic-logo-script = este logótipo executa um script ou vai buscar algo a outro lado

diagnostic-help-no-colour = Escreva-a como em "#1f4e79".
diagnostic-help-pale-colour = Escolha uma mais escura: o contraste com o branco tem de ser 4,5 ou mais.
diagnostic-help-cannot-read = Indique um ficheiro com o seu caminho, ou um que esteja ao lado do ficheiro da marca.
diagnostic-help-logo = Escolha um PNG, JPEG ou SVG de 1 MB no máximo.
diagnostic-help-logo-script = Exporte-o de novo como SVG simples, ou escolha um PNG.
diagnostic-help-text = Em TOML escreva só o inglês, ou { "{" } en = "…", pt = "…" { "}" }; em JSON { "{" }"en": "…"{ "}" }.
diagnostic-help-condition = Uma condição é uma tabela com um de all, any, not, any_department, uses, handles, template (modelo), mainland_accounts, sector (setor), ou com question (pergunta) e um de is, above, below, answered.
diagnostic-help-unknown-key = Retire-o, ou verifique como está escrito.
diagnostic-help-missing = Acrescente-o: nada funciona sem ele.
diagnostic-help-one-of = Escreva um de: { $known }.
diagnostic-help-two-conditions = Junte-as com all = [ … ] ou any = [ … ].
diagnostic-help-no-file = Acrescente o ficheiro, ou retire o seu nome das secções do questionário em questionnaire.toml.
diagnostic-help-no-main-file = Um questionário é uma pasta com um questionnaire.toml. Indique essa pasta, ou acrescente o ficheiro.
diagnostic-help-stray-file = Indique-o nas secções do questionário em questionnaire.toml, chame-lhe texts.<language>.toml se contiver traduções, ou tire-o da pasta.
diagnostic-help-nothing-to-translate = Escreva primeiro o texto em inglês, ou verifique o nome do campo.
diagnostic-help-translated-twice = Mantenha um dos dois.

trouble-wrong-format = este programa não lê o formato { $found }
trouble-bad-id = { $id } não pode ser um id
trouble-duplicate = { $id } está lá duas vezes
trouble-unknown-id = nada tem o id { $id }
trouble-empty-list = esta lista tem de conter algo
trouble-too-many = há aqui mais de { $limit } entradas, que é o máximo possível
trouble-out-of-range = { $value } está fora dos limites: tem de ser { $range }
trouble-range-part = de 0 a 1
trouble-range-part-above-zero = superior a 0 e no máximo 1
trouble-range-score = de 0 a 100
trouble-range-above-zero = superior a 0
trouble-range-at-least-zero = 0 ou mais
trouble-range-at-least-one = 1 ou mais
trouble-range-of-the-question = entre o min e o max da pergunta
trouble-not-ascending = os limites têm de ser crescentes
trouble-min-above-max = o valor mínimo é superior ao máximo
trouble-basis-order = stated (declarado) não pode contar mais do que seen (visto), nem seen mais do que tested (testado)
trouble-no-english = falta o inglês
trouble-empty-text = este texto não pode estar vazio
trouble-bad-language = { $tag } não é uma etiqueta de língua
trouble-language-not-listed = o questionário não lista a língua { $tag }
trouble-needed = esta pergunta precisa de { $what }
trouble-not-allowed = { $what } não pode estar aqui
trouble-no-strength = { $id } não tem strength, mas a sua pergunta mitiga um risco
trouble-cannot-mitigate = uma pergunta de texto ou de data não pode mitigar um risco
trouble-weight-or-factor = isto precisa de weight ou de factor, e não de ambos
trouble-overlap = isto conta contra o mesmo risco nos mesmos fluxos de dados que outra entrada desta pergunta
trouble-looks-ahead = esta condição lê { $question }, que não se pergunta antes
trouble-wrong-kind = o tipo de { $question } não permite isto
trouble-no-best = nenhuma resposta a { $question } é a melhor, porque nenhuma tem strength
trouble-too-many-options = uma resposta a { $question } não pode conter estas opções ao mesmo tempo
trouble-only-in-a-department = isto diz algo de um departamento, mas a condição é da organização
trouble-never-asked = esta pergunta nunca se pode fazer: nenhumas respostas tornam verdadeira a sua condição
trouble-bad-date = { $text } não é uma data; escreva-a como 2026-11-24
trouble-bad-duration = { $text } não é um número de dias; escreva-o como P90D
trouble-reason-missing = comparable = false e not_comparable, o seu motivo, têm de estar juntos
trouble-few-safeguards = { $count ->
    [0] não há salvaguarda ordinária que se pergunte de certeza contra { $risk } nesta funcionalidade
    [one] só { $count } salvaguarda ordinária se pergunta de certeza contra { $risk } nesta funcionalidade
   *[other] só { $count } salvaguardas ordinárias se perguntam de certeza contra { $risk } nesta funcionalidade
 }
trouble-nothing-mitigates = nada mitiga o risco { $risk }
trouble-holds-at-once = isto verifica-se antes de alguém responder
trouble-never-holds = isto nunca se pode verificar: nenhumas respostas o tornam verdadeiro
trouble-question-gone = a pergunta { $question } desapareceu, e nada a substitui: perder-se-iam as suas respostas
trouble-option-gone = a opção { $option } de { $question } desapareceu, e nada a substitui: perder-se-iam as respostas que a contêm
trouble-narrowed = { $question } permite menos números do que antes: perder-se-iam as respostas fora dos limites
trouble-stands-alone = a opção { $option } de { $question } podia escolher-se a par de outras, e agora está sozinha: perder-se-iam as respostas que a contêm com outra
trouble-retyped = { $question } era de outro tipo: perder-se-iam as suas respostas
trouble-rescoped = { $question } perguntava-se a cada departamento: perder-se-iam as respostas deles
trouble-mark-gone = { $question } já não diz que não se pode comparar com o que se perguntava antes, pelo que também não se compararia com esta versão
trouble-reused = { $question } era outra pergunta, de outro âmbito e de outro tipo: um id designa uma só coisa para sempre
trouble-overrides-gone = os departamentos podiam ter resposta própria a { $question }, e já não podem
trouble-flows-gone = { $id } desapareceu, e nada o substitui: os seus fluxos de dados ficam de fora quando se comparam relatórios
trouble-other-questionnaire = este é outro questionário, não { $id }
trouble-same-version = esta ainda é a versão { $version }, mas não é a mesma

trouble-help-wrong-format = Um farol mais recente talvez o leia. Este lê questionários farol.questionnaire/1.
trouble-help-bad-id = Use letras minúsculas, algarismos e hífenes simples: data-breach-2.
trouble-help-empty-list = Preencha-a, ou omita o campo onde nada se quer limitar.
trouble-help-not-ascending = Cada limite tem de ser superior ao anterior, e o primeiro nível começa em 0.
trouble-help-no-english = Todo o texto precisa de uma entrada en, e languages tem de indicar en.
trouble-help-language-not-listed = Acrescente-a a languages, ou corrija a etiqueta.
trouble-help-no-strength = Dê a cada opção ou escalão uma strength de 0 (ausente) a 1 (totalmente implementado).
trouble-help-cannot-mitigate = Pergunte por uma escolha ou um número, ou retire mitigates.
trouble-help-weight-or-factor = weight é a quota entre as salvaguardas ordinárias; factor é a parte do risco que esta elimina por si só.
trouble-help-overlap = Limite as duas a funcionalidades ou categorias de dados diferentes, ou junte-as.
trouble-help-looks-ahead = Mova essa pergunta para antes desta.
trouble-help-wrong-kind = is lê escolhas, above e below leem números; options (opções) resolve escolhas, number resolve um número.
trouble-help-no-best = Indique as opções ou o número em que a ação a resolve.
trouble-help-only-in-a-department = Ponha-o dentro de any_department, ou faça a pergunta a cada departamento.
trouble-help-never-asked = Procure partes que se contradigam, ou que leiam uma pergunta que nunca se faz.
trouble-help-few-safeguards = Com menos de três, uma resposta decide quase tudo. Acrescente salvaguardas, ou retire-lhes condições e limites.
trouble-help-holds-at-once = Em geral um not, ou answered = false, sem nada que tenha de se saber primeiro.

trouble-help-question-gone = Indique-a no replaces da pergunta que toma o seu lugar; se essa perguntar outra coisa, com comparable = false e not_comparable, o motivo.
trouble-help-question-gone-nearest = Indique-a no replaces da pergunta que toma o seu lugar. Uma indica { $nearest }, que não é pergunta da versão anterior: seria { $question }?
trouble-help-option-gone = Indique-a na opção que toma o seu lugar: replaces = ["{ $option }"].
trouble-help-narrowed = Mantenha os limites, ou diga comparable = false e porquê em not_comparable.
trouble-help-stands-alone = Deixe-a sem exclusive, dê outro id à que está sozinha, ou diga comparable = false e porquê em not_comparable.
trouble-help-retyped = Mantenha o tipo, ou diga comparable = false e porquê em not_comparable.
trouble-help-rescoped = Mantenha o âmbito, torne-a overridable, ou diga comparable = false e porquê em not_comparable.
trouble-help-mark-gone = Deixe comparable = false e not_comparable como estavam: o que ambas as versões dizem é uma mudança mais antiga.
trouble-help-reused = Dê à nova pergunta um id próprio, e indique { $question } no seu replaces.
trouble-help-overrides-gone = Mantenha overridable = true, salvo se as respostas dos departamentos devam ficar de fora quando se comparam relatórios.
trouble-help-flows-gone = Indique-o no replaces do que toma o seu lugar: replaces = ["{ $id }"].
trouble-help-other-questionnaire = Indique duas versões de um só questionário.
trouble-help-same-version = Suba a versão: relatórios e entrevistas indicam-na.

check-title = { $title } ({ $id }, versão { $version })
check-digest = SHA-256 { $digest }
check-section = Secção
check-questions = Perguntas
check-single = uma opção
check-multiple = várias
check-number = número
check-text = texto
check-date = data
check-total = Total
check-languages = { $count ->
    [one] 1 língua
   *[other] { $count } línguas
}, { $percent } % traduzido
check-language = Língua
check-translated = Textos
check-of = de
check-risk = Risco
check-safeguards = Salvaguardas ordinárias
check-sure = perguntadas de certeza
check-factors = Fatores
check-unused-locations = Locais onde nada está: { $ids }
check-unused-sources = Fontes que nada indica: { $ids }
check-unused-usage = Escalões de uso que nenhum modelo tem: { $ids }
check-sectors-without-template = Setores sem modelo: { $ids }
check-templates-without-sector = Modelos sem setor: { $ids }
check-unused-stages = Fases sem ação: { $ids }

check-against-title = De { $old } a { $new }
check-against-same = São iguais, byte a byte.
check-against-reworded = { $count ->
    [one] Um texto tem outra redação.
   *[other] { $count } textos têm outra redação.
 }
check-against-answers = Respostas em relatórios feitos com a versão { $version }, por pergunta: { $kept } mantidas, { $translated } convertidas, { $incomparable } não comparáveis, { $retired } descontinuadas.
check-against-report = Respostas deste relatório: { $kept } mantidas, { $translated } convertidas, { $incomparable } não comparáveis, { $retired } descontinuadas.
check-against-lost = (não onde contém { $options })
check-against-refused = perder-se-iam respostas sem que ninguém o tivesse dito. Nada foi alterado.
check-fate-kept = mantida
check-fate-translated = convertida
check-fate-not-comparable = não comparável
check-fate-retired = descontinuada
check-how-added = acrescentado
check-how-removed = retirado
check-how-replaced = substituído
check-how-changed = alterado
check-thing-model = modelo
check-thing-usage = escalão de uso
check-thing-volume = escalão de volume
check-thing-level = nível
check-thing-location = local
check-thing-risk = risco
check-thing-data-category = categoria de dados
check-thing-feature = funcionalidade
check-thing-sector = setor
check-thing-template = modelo de departamento
check-thing-section = secção
check-thing-question = pergunta
check-thing-option = opção
check-thing-red-flag = sinal de alerta
check-thing-contradiction = contradição
check-thing-action = ação
check-thing-stage = fase
check-thing-penalty = sanção
check-thing-source = fonte

diagnostic-no-key = { $found } não é uma tecla que se possa usar
diagnostic-key-taken = { $key } já faz aqui outra coisa: { $by }
diagnostic-only-text = pelo menos uma tecla tem de ser das que nenhum método de introdução retém
diagnostic-help-no-key = As teclas escrevem-se como "F4", "Ctrl+K", "Shift+Up", "Enter" ou "x".
diagnostic-help-key-taken = Escolha outra tecla, ou dê também outra àquela.
diagnostic-help-only-text = Acrescente uma tecla de função, ou uma letra com Ctrl.
