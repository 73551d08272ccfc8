# What is handed over: the words of reports in every format.

export-organisation = A organização
export-title = Avaliação de proteção de dados: { $name }, { $period }
export-by-the-questionnaire = Segundo o questionário “{ $title }”
export-subtitle = { $name }, { $period }
export-draft = Rascunho
export-final = Final

## The parts
export-control = Sobre este documento
export-summary = Síntese
export-heat-map = Mapa de calor
export-flow-map = Para onde vão os dados
export-departments = Cada departamento
export-red-flags = Sinais de alerta
export-findings = Constatações
export-plan = Plano de ação
export-return = Retorno
export-change = O que mudou desde a última vez
export-trend = Evolução
export-method = Método, escalas e limites
export-sources = Fontes
export-answers = Todas as perguntas e respostas
export-evidence = Registo de evidências
export-not-applicable = Não aplicável
export-retired = O que já não se pergunta
export-interviews = Entrevistas realizadas
export-glossary = Glossário
export-signatures = Assinaturas

## Control
export-client = Cliente
export-period = Período
export-version = Versão
export-status = Estado
export-classification = Classificação
export-prepared-by = Preparado por
export-reviewed-by = Revisto por
export-made-with = Questionário
export-questionnaire-titled = { $title } ({ $id }, versão { $version })
export-questionnaire-of = { $id }, versão { $version }
export-saved-at = Guardado
export-program = Feito com
export-digest = SHA-256 do relatório
export-how-to-check = Pode verificar-se anos depois se este documento diz o que diz o relatório: farol verify indica se o relatório com este resumo criptográfico é o que foi guardado, e farol score volta a calcular as suas pontuações.
export-not-saved = Feito a partir de uma avaliação por acabar. Ainda não tem resumo criptográfico, e os números podem mudar.

## Summary
export-nothing-mapped = Ainda não foram introduzidos fluxos de dados para { $name }, pelo que não se pode apreciar o risco.
export-lead = { $name } tem { $score } em 100 em { $period }: { $level }.
export-band = Se tudo o que está em aberto ou só declarado se revelasse no seu melhor, seria { $low }; tanto quanto se sabe, é { $high }; sem qualquer salvaguarda seria { $inherent }. Quanto mais baixo, melhor.
export-band-name = Intervalo
export-band-short = { $low } a { $high }; { $inherent } sem qualquer salvaguarda
export-score-words = { $score } em 100, { $level }
export-since-same = O mesmo que em { $period }.
export-since-worse = Pior do que em { $period }: mais { $points } pontos.
export-since-better = Melhor do que em { $period }: menos { $points } pontos.
export-departments-at = Departamentos: { $level }
export-coverage = Cobertura
export-covered = { $answered } de { $visible } perguntas respondidas, { $unknown ->
    [one] 1 desconhecida
   *[other] { $unknown } desconhecidas
 }, { $unanswered } em aberto{ $carried ->
    [0] {""}
    [one] , 1 transitada e não confirmada
   *[other] , { $carried } transitadas e não confirmadas
 }
export-worst-risks = Os piores riscos
export-worst-risk = { $risk }, sobretudo em { $department }. { $about }
export-strengths = O que já protege
export-money = O que custa
export-all-costs = { $actions ->
    [one] A única ação em aberto, nem feita nem abandonada, exige
   *[other] Todas as { $actions } ações em aberto, nem feitas nem abandonadas, exigem em conjunto
 } { $hours } horas e MOP { $mop } segundo as estimativas de planeamento do questionário, e { $actions ->
    [one] faz
   *[other] fazem
 } passar a pontuação de { $before } para { $after }.
export-decision = Decisão pedida
export-begin-with = Começar por estas, por esta ordem. Os pontos de cada uma contam-se depois das anteriores:
export-first-action = { $action }: menos { $points } pontos, { $hours } horas, MOP { $mop }
export-comment-summary = As palavras do próprio consultor sobre o conjunto.

## Heat map
export-heat-map-read = Cada linha é um departamento, o pior primeiro; cada coluna, um risco. A célula mostra o risco de 0 a 100 e o seu nível.
export-heat-map-title = Departamentos por riscos
export-heat-map-table = Departamentos por riscos, em números
export-heat-map-few = Os números constam da tabela abaixo.
export-heat-map-said = { $count } departamentos. O pior é { $worst } com { $worstscore }, o melhor { $best } com { $bestscore }. Todos os números constam da tabela abaixo.
export-bars-title = Pontuações e seus intervalos
export-bars-said = A barra vai até à pontuação do departamento; a parte mais clara começa onde a pontuação estaria se tudo o que está em aberto ou só declarado estivesse no seu melhor. Os números constam de Cada departamento.
export-not-mapped = não mapeado
export-not-mapped-why = Não foram introduzidos fluxos de dados para este departamento, pelo que não se pode apreciar o risco.
export-department = Departamento
export-score = Pontuação
export-people = Pessoas
export-lead-name = Chefia

## Flow map
export-flows-said = { $flows ->
    [one] Um fluxo de dados
   *[other] { $flows } fluxos de dados
 }; { $outside } deles vão para fora, tanto quanto se sabe. Em { $unproved } o local é o da própria funcionalidade por omissão: ninguém mostrou outra coisa.
export-flows-title = Dos departamentos, pelas funcionalidades, até aos locais
export-flows-table = Funcionalidades e os locais onde estão os seus dados
export-feature = Funcionalidade
export-location = Local
export-outside = fora
export-where = Onde
export-by-default = por omissão
export-known = Como se sabe
export-flows = Fluxos
export-worst-flow = Pior fluxo

## Departments
export-comes-from = Os seus pontos vêm de:
export-share = { $risk }: { $points } pontos
export-would-change-most = O que mais a mudaria:
export-would-change = { $question } Agora: { $answer }. No seu melhor: menos { $points } pontos.

## Red flags and findings
export-no-red-flags = Nenhum sinal de alerta se verifica.
export-no-red-flags-yet = Segundo as respostas que há, nenhum sinal de alerta se verifica. Ainda não foram introduzidos fluxos de dados, e alguns sinais de alerta só por eles se conhecem.
export-red-flags-read = Estes valem seja qual for a pontuação.
export-red-flags-table = Sinais de alerta
export-red-flag = Sinal de alerta
export-where-at = De quem
export-articles = Artigos
export-about = Explicação
export-no-flows = Ainda não foram introduzidos fluxos de dados, pelo que nada se pode dizer do que valem as respostas.
export-no-findings = Segundo estas respostas, não há nada a corrigir.
export-findings-read = Cada uma é uma pergunta cuja resposta, no seu melhor e testada, baixaria por si só a pontuação da organização nos pontos indicados.
export-findings-table = Constatações, primeiro a que mais vale
export-unproved = Implementado, não testado
export-unproved-read = Estas respostas estão no seu melhor, mas só declaradas ou vistas. Não são falhas; testá-las estreitaria o intervalo.
export-number = N.º
export-question = Pergunta
export-answer = Resposta
export-level = Nível
export-points = Pontos
export-accepted = Aceite
export-accepted-findings = Constatações aceites
export-accepted-read = Alguém responde por deixar estas constatações como estão até ao dia indicado, inclusive. Continuam a contar na pontuação.
export-accepted-by = Aceite por
export-accepted-until = Até
export-accepted-holds = aceite
export-accepted-over = o prazo passou: conta como em aberto
export-accepted-gone = já não é constatação

## Plan
export-falling-title = Como a pontuação baixa, ação a ação
export-falling-steps = De { $before } para { $after } com { $actions ->
    [one] uma ação
   *[other] { $actions } ações
 }, primeiro as que mais descontam por hora de trabalho; cada uma conta-se depois das anteriores.
export-plan-unranked = Ainda não foram introduzidos fluxos de dados, pelo que nada se pode dizer do que uma ação desconta na pontuação, e nenhuma se pode ordenar. Aqui consta só o que está planeado.
export-plan-points = Os “Pontos só por si” são o que uma ação desconta na pontuação da organização se nada mais for feito. Na figura e na Síntese, cada ação conta-se depois das anteriores, pelo que aí os seus pontos são outros.
export-points-alone = Pontos só por si
export-now = Agora
export-stage = { $stage }: de { $from } a { $until }
export-action = Ação
export-critical = ! { $action }
export-owner = Responsável
export-due = Prazo
export-hours = Horas
export-mop = MOP
export-overdue = em atraso
export-not-planned = não planeada
export-open = em aberto
export-doing = em curso
export-done = feita
export-dropped = abandonada
export-dropped-actions = Ações abandonadas
export-dropped-read = Decidiu-se não as fazer.
export-recurring = A rever
export-places = Onde
export-again-by = Até
export-next-run = A próxima avaliação está prevista para { $period }.

## Return
export-return-missing = Falta introduzir o seguinte para haver resultado: { $inputs }.
export-return-unknown = Ainda não foram introduzidos fluxos de dados, pelo que não se conhece nenhum risco que o plano possa baixar, e não há retorno a indicar.
export-return-inputs = O que entra
export-return-result = O que sai
export-result = Resultado
export-p10 = P10
export-p50 = P50
export-p90 = P90
export-return-of-plan = { $actions ->
    [one] O retorno respeita a uma só ação, a que está planeada e ainda por fazer. Exige
   *[other] O retorno respeita só a { $actions } ações, as que estão planeadas e ainda por fazer. Exigem em conjunto
 } { $hours } horas e MOP { $mop }, { $entered ->
    [0] segundo as estimativas de planeamento do questionário
   *[other] conforme introduzido
 }, e { $actions ->
    [one] faz
   *[other] fazem
 } passar a pontuação de { $before } para { $after }.
export-return-of-all = { $actions ->
    [0] O retorno não respeita a nenhuma ação: não há nenhuma em aberto. Conta com
    [one] Nenhuma ação em aberto está planeada, pelo que o retorno respeita à única que está em aberto, nem feita nem abandonada. Exige
   *[other] Nenhuma ação em aberto está planeada, pelo que o retorno respeita a todas as { $actions } ações em aberto, nem feitas nem abandonadas. Exigem em conjunto
 } { $hours } horas e MOP { $mop }, { $entered ->
    [0] segundo as estimativas de planeamento do questionário
   *[other] conforme introduzido
 }; a pontuação passa de { $before } para { $after }.
export-return-brings = { $years ->
    [one] Num ano
   *[other] Em { $years } anos
 }, { $actions ->
    [one] esta ação traz
   *[other] estas { $actions } ações trazem
 } um benefício líquido de MOP { $likely } no valor central, e entre { $low } e { $high } em oito de cada dez tiragens, se as entradas se confirmarem.
export-histogram-title = Benefício líquido no conjunto das tiragens

## Change and trend
export-change-said = De { $before } em { $period } para { $after }: { $questionnaire } pelo questionário, { $scope } pelo âmbito, { $safeguards } pelas salvaguardas.
export-waterfall-title = O que fez a variação
export-by-questionnaire = Questionário
export-by-scope = Âmbito
export-by-safeguards = Salvaguardas
export-departments-compared = Departamentos, antes e depois
export-department-new = novo
export-department-gone = já não existe
export-before = Antes
export-after = Depois
export-change-points = Variação
export-findings-compared = O que foi feito das constatações
export-findings-unchanged = { $count ->
    [one] Uma constatação está como estava.
   *[other] { $count } constatações estão como estavam.
 }
export-finding-new = nova
export-finding-reopened = reaberta
export-finding-worse = pior
export-finding-better = melhor
export-finding-closed = encerrada
export-what-happened = O que aconteceu
export-points-before = Pontos antes
export-points-after = Pontos depois
export-answers-compared = Respostas que mudaram
export-plan-compared = O que foi feito do planeado
export-outcome-done = feita, e o risco baixou
export-outcome-no-effect = feita, mas o risco não baixou
export-outcome-late = com atraso
export-outcome-under-way = em curso
export-outcome-not-planned = já não planeada
export-trend-said = { $runs } avaliações de { $first } a { $last }: { $change } pontos ao todo.
export-trend-title = A pontuação de ronda em ronda
export-trend-table = As rondas, em números
export-questionnaire-changed = outro questionário a partir daqui
export-findings-open = Constatações em aberto

## Method
export-method-what = Cada fluxo de dados de um departamento (um tipo de dados pessoais através de uma funcionalidade da plataforma) é ponderado pela sensibilidade dos dados, pelo número de pessoas a que respeitam, pela frequência com que fluem e pelo que a funcionalidade deixa acontecer. O que as respostas dizem estar implementado desconta nisso. A pontuação de um departamento junta os seus fluxos e riscos; a da organização, os seus departamentos, segundo as pessoas de cada um. Todos os pesos constam do questionário; as mesmas respostas dão sempre a mesma pontuação.
export-method-band = O que é desconhecido, está em aberto ou é só declarado conta contra o departamento e alarga o intervalo abaixo da sua pontuação.
export-method-change = A variação entre duas avaliações divide-se com exatidão no que fizeram o questionário, o âmbito e as salvaguardas; os três somam a variação.
export-levels = Níveis
export-range = de { $from } até menos de { $until }
export-range-last = de { $from } a { $until }
export-basis = Como se sabe uma resposta
export-basis-what = Uma salvaguarda conta com esta parte da sua força:
export-usage = Com que frequência se usa uma funcionalidade
export-volume = A quantas pessoas respeitam os dados
export-limits = Limites
export-limit-stated = Assenta no que foi dito e mostrado nas entrevistas. Não é uma auditoria.
export-limit-score = Uma pontuação ordena departamentos e mostra o movimento de uma avaliação para a seguinte. Não é a probabilidade de uma multa.
export-limit-law = Não é aconselhamento jurídico. Onde a leitura da lei não é pacífica, as fontes dizem até que ponto está verificada.
export-limit-vendor = O que um fornecedor alega está assinalado como alegação.
export-disclaimer = Este documento destina-se ao cliente nele indicado. Quem o fez responde pelo cuidado com que as perguntas foram feitas e as respostas anotadas, não pelo que não foi dito nem mostrado.
export-sources-read = Aquilo em que as perguntas assentam, e até que ponto cada fonte está verificada.
export-sources-table = Fontes e o seu estado
export-source = Fonte
export-reference = Referência
export-checked = Consultada

## Appendices
export-answers-of = Perguntas e respostas: { $whom }
export-note = Nota
export-who-when = Quem, quando
export-unconfirmed = Transitada de { $period }, não confirmada.
export-evidence-table = O que foi mostrado
export-evidence-name = Evidência
export-seen-on = Vista em
export-sha256 = SHA-256
export-not-applicable-table = O que se concluiu não ser aplicável
export-no-reason = sem motivo indicado
export-reason = Motivo
export-retired-read = Avaliações anteriores dizem isto, e o questionário já não tem lugar para isso. Fica guardado, e não pontua.
export-retired-answers = Respostas a perguntas que já não se fazem, ou que se fazem de outro modo
export-why-retired = Porquê
export-retired-gone = já não se pergunta
export-retired-otherwise = agora pergunta-se de outro modo
export-retired-merged = fundida com outra, cuja resposta prevalece
export-retired-uses = Funcionalidades por que já não se pergunta, ou com categorias de dados por que já não se pergunta
export-retired-plan = Ações planeadas que já não se propõem
export-retired-accepted = Constatações aceites de perguntas que já não se fazem
export-retired-inputs = Entradas do retorno que já não contam
export-interviews-table = Quem respondeu
export-not-recorded = não registado
export-answered-by = Respondida por
export-answers-count = Respostas
export-first-day = Primeiro dia
export-last-day = Último dia
export-word-score = Pontuação
export-word-score-is = Quanto risco resta para os dados das pessoas, de 0 a 100. Quanto mais baixa, melhor.
export-word-band = Intervalo
export-word-band-is = Do que a pontuação seria se tudo o que está em aberto, é desconhecido ou só declarado estivesse no seu melhor, até ao que é.
export-word-inherent = Risco inerente
export-word-inherent-is = A pontuação sem qualquer salvaguarda.
export-word-finding = Constatação
export-word-finding-is = Uma pergunta cuja resposta poderia baixar a pontuação.
export-word-red-flag = Sinal de alerta
export-word-red-flag-is = Algo que tem de ser examinado seja qual for a pontuação.
export-word-safeguard = Salvaguarda
export-word-safeguard-is = Aquilo por que uma pergunta procura: algo que contém um risco.
export-word-flow = Fluxo de dados
export-word-flow-is = Um tipo de dados pessoais que um departamento faz passar por uma funcionalidade.
export-word-basis = Base
export-word-basis-is = Como se sabe uma resposta: declarada, vista ou testada.

## Signatures
export-signing = Os signatários percorreram juntos este documento.
export-signed-digest = Foi feito a partir do relatório com o resumo criptográfico SHA-256 { $digest }.
export-consultant = Pelo consultor: nome, local e data
export-representative = Pelo cliente: nome, local e data
export-chop = Espaço para o carimbo da empresa

## The files themselves
export-skip = Ir para o conteúdo
export-contents = Índice
export-bad-template = O modelo { $name } não pode ser usado: linha { $line }: { $why }

## Files, bundles and copies
export-no-json = Esta entrevista tem um número que não se pode escrever em JSON: { $why }
export-no-bundle = Não é possível juntar estes ficheiros num arquivo: { $why }
export-no-browser = Não se encontrou nenhum navegador que possa imprimir um PDF. Instale o Chromium, o Chrome ou o Edge, ou indique um com FAROL_BROWSER; ou abra o HTML num navegador qualquer e imprima-o a partir daí.
export-browser-not-there = FAROL_BROWSER indica { $path }, que não existe.
export-browser-not-started = Não foi possível iniciar { $path } para imprimir o PDF: { $why }
export-browser-too-long = { $path } não tinha imprimido o PDF ao fim de { $seconds } segundos e foi terminado.
export-browser-failed = { $path } não imprimiu o PDF: { $said }
export-browser-nothing = { $path } terminou sem imprimir o PDF e não disse nada. É um navegador?
export-against-itself = É o mesmo relatório. Indique um anterior com que comparar.
export-against-later = O relatório de { $period } é o mais recente dos dois. Indique um anterior com que comparar.
export-is-redacted = Cópia expurgada. Retirado: { $kinds }. Ficam os números de pessoas, os setores, os fluxos de dados, os dias e as escolhas feitas: é deles que se fazem as pontuações.
export-removed = Retirado nesta cópia
export-removed-names = { $count ->
    [one] 1 nome da organização ou de um departamento
   *[other] { $count } nomes da organização e de departamentos
}{ $places ->
    [0] {""}
   *[other] {" "}em { $places } lugares
}
export-removed-people = { $count ->
    [one] 1 nome de pessoa
   *[other] { $count } nomes de pessoas
}{ $places ->
    [0] {""}
   *[other] {" "}em { $places } lugares
}
export-removed-notes = { $count ->
    [one] 1 nota
   *[other] { $count } notas
}
export-removed-evidence = { $count ->
    [one] 1 nome de evidência
   *[other] { $count } nomes de evidências
}{ $places ->
    [0] {""}
   *[other] {" "}em { $places } lugares
}
export-removed-reasons = { $count ->
    [one] 1 motivo
   *[other] { $count } motivos
}
export-removed-texts = { $count ->
    [one] 1 resposta de texto
   *[other] { $count } respostas de texto
}
export-removed-sources = { $count ->
    [one] 1 fonte de um número
   *[other] { $count } fontes de números
}
export-how-to-check-a-copy = Esta é uma cópia expurgada: os nomes e textos foram substituídos por códigos ou retirados, e nenhum número foi alterado. A entrevista expurgada, que a acompanha em JSON, dá as mesmas pontuações com farol score; quem tiver o relatório com este resumo criptográfico obtém de novo a mesma entrevista com farol export --redacted.
## Spreadsheets, documents and calendars
export-list-findings = Constatações
export-list-plan = Ações
export-list-answers = Respostas
export-kind = Tipo
export-kind-fault = a corrigir
export-kind-unproved = implementado, não testado
export-question-id = Id da pergunta
export-action-id = Id da ação
export-stage-name = Fase
export-settles-red-flag = Sinal de alerta
export-yes = sim
export-section = Secção
export-answered-on = Respondida em
export-flagged = Para seguimento
export-cut = … [cortado: mais { $left } caracteres]
export-rows-cut = … e mais { $left } linhas, que uma folha não comporta
export-sheet-lists = Listas
export-sheet-plan = Plano
export-sheet-answers = Respostas
export-sheet-changes = Alterações
export-list-owners = Responsáveis
export-list-owners-read = Responsáveis e cargos que as listas da folha do plano oferecem. Acrescente os seus abaixo.
export-list-statuses = Estados
export-owner-unknown = Este responsável não está nas listas. Pode ser introduzido mesmo assim.
export-status-unknown = Escolha um dos estados da lista.
export-no-tables = Um CSV contém constatações, plano e respostas, e nenhuma dessas partes foi escolhida.
export-page = Página
export-page-of = de
export-comment-author = farol
export-calendar = { $organisation }: proteção de dados
export-event-action = { $action } ({ $organisation })
export-event-action-about = Fase: { $stage }. Responsável: { $owner }. { $hours } horas.
export-event-again = { $count ->
    [one] Uma resposta a rever
   *[other] { $count } respostas a rever
 } ({ $organisation })
export-event-again-about = A partir deste dia estas respostas são demasiado antigas:
export-event-next = Próxima avaliação de proteção de dados: { $period } ({ $organisation })
export-event-next-about = Começa o trimestre da próxima avaliação. Parte do relatório de { $period } e só pergunta o que é preciso voltar a perguntar.
export-office-failed = Não é possível fazer o ficheiro { $format }: { $why }

## The formats
format-html = uma página para ler e enviar
format-pdf = essa página impressa, para assinar e guardar
format-docx = para continuar a escrever
format-xlsx = o plano, para trabalhar nele
format-csv = tabelas para outros programas
format-md = para wikis e controlo de versões
format-ics = os prazos, para o calendário
format-json = o ficheiro do próprio relatório, para verificar
format-zip = tudo num só arquivo
