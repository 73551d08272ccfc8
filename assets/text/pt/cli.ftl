### The command line.

cli-failed = farol: { $what }
cli-cannot-write = não foi possível escrever o resultado: { $why }
cli-cannot-read = não foi possível ler { $path }: { $why }
cli-not-found = não existe { $path }. Indique uma pasta, um ficheiro, - para stdin, ou o id do questionário que vem com o farol.
cli-no-utf8 = { $path } não é texto em UTF-8. Guarde-o em UTF-8.
cli-no-questionnaire-here = a pasta { $path } não tem nenhum ficheiro TOML. Indique a pasta do questionário, em que está questionnaire.toml.

## The wizard
cli-terminal = o terminal não responde: { $why }
cli-no-home = esta máquina não diz onde devem ficar os seus dados. Indique uma pasta com --data-dir ou FAROL_HOME.

## The commands that work on assessments and reports
cli-no-file = não existe o ficheiro { $path }.
cli-in-file = { $path }: { $what }
cli-no-interview = isto não é uma entrevista: { $what } (linha { $line }, coluna { $column }).
cli-no-json = não se pode escrever em JSON: { $why }
cli-no-report = { $name } é uma avaliação em curso, não um relatório. Acabe-a primeiro: farol finish { $name }
cli-is-finished = { $name } está acabada; o seu relatório é { $path }. Inicie outra avaliação com farol new.
cli-organisation = Organização
cli-basis-stated = declarada
cli-basis-seen = vista
cli-basis-tested = testada
cli-state-unknown = Desconhecida
cli-state-not-applicable = Não aplicável
cli-state-not-applicable-because = Não aplicável: { $reason }
cli-finding-missing = em falta
cli-finding-unknown = desconhecida
cli-finding-unproved = não comprovada
cli-list-empty = Ainda não há nenhuma organização. Comece com: farol new --name "…"
cli-list-draft = rascunho
cli-list-report = relatório
cli-list-progress = { $settled } de { $visible }
cli-show-title = { $name }, { $period } ({ $questionnaire }, versão { $version })
cli-show-draft = Rascunho { $id }: { $settled } de { $visible } resolvidas, última alteração { $changed }
cli-show-report = Relatório guardado { $saved }, SHA-256 { $digest }
cli-show-assessor = Avaliador: { $name }
cli-show-people = { $count ->
    [one] uma pessoa
   *[other] { $count } pessoas
}
cli-show-note = Nota: { $note }
cli-show-carried-over = Por confirmar desde { $period }
cli-show-retired = Descontinuadas: respostas de avaliações anteriores para as quais este questionário não tem lugar. Não pontuam.
cli-retired-gone = { $whom }: { $value } ({ $period }; a pergunta já não se faz)
cli-retired-not-comparable = { $whom }: { $value } ({ $period }; agora pergunta-se de outro modo)
cli-retired-superseded = { $whom }: { $value } ({ $period }; fundida com outra cuja resposta vem primeiro)
cli-new-no-report = Não há nenhum relatório de { $name } por onde começar que tenha sido feito com o questionário { $questionnaire }. Indique um com --from, ou comece do zero: --from none
cli-new-other-organisation = o relatório é da organização { $given }, não de { $own }. Nada foi iniciado.
cli-new-report-changed = O relatório de { $period } não é o que foi guardado: { $why }
cli-new-carried-over = Começada com o relatório de { $period }. Respostas: { $kept } mantidas, { $translated } convertidas, { $retired } descontinuadas, { $not-comparable } não comparáveis.
cli-new-unconfirmed = Contam como não confirmadas até serem confirmadas. O que é preciso perguntar, por ordem: farol show { $id } --reconfirm
cli-new-retired = Descontinuada: { $place }
cli-new-returned = Pergunta-se de novo, com a resposta que estava descontinuada: { $place }
cli-new-compared-not = Não comparável, a perguntar de novo: { $place }
cli-new-unread = Já não está no questionário, deixado de fora: { $whom }: { $id }
cli-reconfirm-title = Face a { $period }: { $left } por perguntar, { $confirmed } respondidas ou confirmadas
cli-reconfirm-alone = { $left } por perguntar, { $confirmed } respondidas ou confirmadas
cli-reconfirm-no-report = O relatório com que começou não está entre os relatórios daqui, pelo que não se conhecem as suas constatações: { $digest }
reason-red-flag = Sinal de alerta na última ronda
reason-finding = Constatação na última ronda
reason-action-done = Resolvida por uma ação que se diz feita
reason-too-old = Demasiado antiga
reason-question-changed = Nova no questionário, ou perguntada de outro modo
reason-scope-changed = Afetada por uma mudança de âmbito
reason-only-stated = Só declarada
reason-rest = As restantes
cli-show-evidence = Evidência: { $name }
cli-answer-other-organisation = o ficheiro é da organização { $given }, a avaliação é de { $own }. Nada foi alterado.
cli-answer-department-added = Acrescentado o departamento { $department }
cli-answer-department-replaced = Substituído o departamento { $department }; as suas respostas passaram para os novos
cli-answer-department-changed = Alterado o departamento { $department }
cli-answer-use-replaced = Substituído em { $department }: o uso de { $feature }
cli-answer-replaced = Substituído em { $place }: { $before } → { $after }
cli-answer-input-replaced = Substituído no retorno: { $input }, { $before } → { $after }
cli-answer-inputs-added = Introduzido para o retorno: { $inputs }
cli-answer-carried-over = Dá continuidade ao relatório de { $period }, como o ficheiro
cli-answer-confirmed = { $count ->
    [one] Uma resposta transitada está confirmada.
   *[other] { $count } respostas transitadas estão confirmadas.
}
cli-answer-done = { $added ->
    [one] Uma resposta acrescentada
   *[other] { $added } respostas acrescentadas
}, { $replaced } substituídas, { $unchanged } iguais às de antes.
cli-finish-no-departments = Ainda não há departamentos.
cli-finish-incomplete = { $count ->
    [one] ainda falta esta.
   *[other] ainda faltam estas { $count }.
} Responda ("unknown", desconhecido, também é uma resposta), ou guarde o relatório como está com --incomplete.
cli-score-score = Pontuação
cli-score-level = Nível
cli-score-low = No melhor caso
cli-score-inherent = Sem salvaguardas
cli-score-not-mapped = não mapeado
cli-score-red-flag = Sinal de alerta, { $whom }: { $title }
cli-score-red-flag-articles = Sinal de alerta, { $whom }: { $title } (artigos { $articles })
cli-score-findings = { $count ->
    [one] Uma constatação, com os pontos que a pontuação da organização baixaria:
   *[other] { $count } constatações, com os pontos que a pontuação da organização baixaria:
}
cli-score-more = … e mais { $count }, que --json mostra.
cli-score-unproved = { $count ->
    [one] Uma salvaguarda está implementada mas não testada.
   *[other] { $count } salvaguardas estão implementadas mas não testadas.
}
cli-score-coverage = { $visible } perguntas: { $answered } respondidas, { $unknown } desconhecidas, { $inapplicable } não aplicáveis, { $unanswered } sem resposta; { $carried } transitadas.
cli-score-no-level = não há nenhum nível { $name }. Os níveis são: { $levels }.
cli-score-gate = { $whom } está em { $score }: { $level }
cli-plan-everything = Todas as ações em aberto, primeiro a maior descida da pontuação { $by }:
cli-plan-budget-hours = A pontuação mais baixa com { $hours } horas de trabalho, primeiro a maior descida { $by }:
cli-plan-budget-mop = A pontuação mais baixa com MOP { $mop }, primeiro a maior descida { $by }:
cli-plan-below = { $whom } abaixo de { $level } com o menor custo possível, primeiro a maior descida { $by }:
cli-plan-by-hours = por hora de trabalho
cli-plan-by-mop = por MOP
cli-plan-action = Ação
cli-plan-places = Onde
cli-plan-hours = Horas
cli-plan-together = Ao todo
cli-plan-nothing-open = Nenhuma ação está em aberto.
cli-plan-nothing-chosen = Nada é preciso fazer para isso, ou nada se pode fazer.
cli-plan-exact-budget = Exato: nenhum outro conjunto de ações em aberto baixa mais a pontuação dentro do orçamento.
cli-plan-exact-level = Exato: nenhum conjunto mais barato de ações em aberto o alcança.
cli-plan-greedy = Passo a passo: contam aqui mais de { $count } ações, pelo que se deu de cada vez o melhor passo; outro conjunto pode fazer melhor.
cli-plan-left-out = Ficam de fora { $count } das { $open } ações em aberto.
cli-plan-not-reached = { $whom } não pode baixar tanto: com todas as ações em aberto fica em { $score }: { $level }.
cli-plan-lowest-level = não há nada abaixo de { $name }, o nível mais baixo. Indique um mais alto.
cli-plan-no-department = não há nenhum departamento { $id }. Os departamentos são: { $departments }.
cli-plan-no-budget = { $given } não é um orçamento. Indique um número que não seja negativo.
cli-flows-data-category = Categoria de dados
cli-flows-feature = Funcionalidade
cli-flows-location = Local
cli-flows-known = Como se sabe
cli-flows-outside = fora
cli-flows-by-default = por omissão
cli-flows-overruled = { $feature }: { $question } diz { $location } ({ $basis }), uma resposta posterior diz outra coisa.
cli-flows-none = Nenhum departamento tem ainda um fluxo de dados.
cli-flows-summary = { $outside } de { $flows } fluxos estão fora. Como se conhece o local: { $tested } testados, { $seen } vistos, { $stated } declarados; de { $default }, só o que a funcionalidade faz por omissão.
cli-verify-holds = { $name } é o que foi guardado, e os seus números confirmam-se.
cli-verify-fails = { $count ->
    [one] { $name } não está certo:
   *[other] { $name } não está certo, por { $count } motivos:
}
cli-verify-digest = SHA-256 { $digest }
cli-verify-unproved = O que isto não prova:
cli-verify-proved = O que isto prova de uma organização que está certa:
cli-verify-proved-bytes = cada relatório existente é, byte a byte, o que foi guardado
cli-verify-proved-figures = os seus números decorrem do questionário e das respostas que contém
cli-verify-proved-chain = se o resumo criptográfico do último relatório for o do papel assinado, nenhum relatório anterior foi alterado, retirado ou intercalado
cli-verify-unproved-end = que não falta nenhum relatório depois do último, ou que a cadeia inteira não foi escrita de novo: compare o seu resumo criptográfico com o do papel assinado
cli-verify-no-report = { $name } ({ $id }): ainda sem relatório.
cli-verify-chain-holds = { $name } ({ $id }): { $count ->
    [one] o seu único relatório está certo, e começa a cadeia.
   *[other] os seus { $count } relatórios estão certos, e são uma só cadeia.
}
cli-verify-chain-fails = { $name } ({ $id }), { $count ->
    [one] um relatório,
   *[other] { $count } relatórios,
} não está certa:
cli-verify-in-report = { $report }: { $what }
cli-verify-end = Último: { $report }, SHA-256 { $digest }

## Delete
cli-delete-ask = Isto apaga de vez todos os ficheiros de { $name }: avaliações por acabar e relatórios guardados. Escreva o nome:
cli-delete-wrong = o nome não é esse: escreva { $name }. Nada foi apagado.
cli-deleted = { $name } foi apagada.

## Diff
cli-diff-title = { $name }: de { $earlier } a { $later }
cli-diff-before = antes
cli-diff-after = depois
cli-diff-change = variação
cli-diff-by-questionnaire = questionário
cli-diff-by-scope = âmbito
cli-diff-by-safeguards = salvaguardas
cli-diff-title-two = { $earliername }, { $earlier }, e { $latername }, { $later }
cli-diff-together = { $points } de efeito conjunto, o que nenhuma resposta fez sozinha.
cli-diff-assessors = Avaliador: { $before } → { $after }
cli-diff-new-red-flag = sinal de alerta, { $whom }: { $title }
cli-diff-worse = { $whom } piorou: { $change }.

## Trend
cli-trend-title = { $name }: { $runs ->
    [one] uma ronda, { $to }
   *[other] { $runs } rondas, de { $from } a { $to }
}
cli-trend-chart = Pontuação; a linha pontilhada abaixo é o que poderia ser no melhor caso
cli-trend-other-questionnaire = ≠ feita com outro questionário do que a ronda anterior: os números são de outra medida.
cli-trend-gap = · sem ronda
cli-trend-no-run = sem ronda
cli-trend-earlier = { $count ->
    [one] Uma ronda anterior está no gráfico e em --json.
   *[other] { $count } rondas anteriores estão no gráfico e em --json.
}
cli-trend-run = Ronda
cli-trend-change = Variação
cli-trend-settled = Resolvidas
cli-trend-carried-over = Transitadas
cli-trend-to-mend = A corrigir
cli-trend-points = Pontos
cli-trend-accepted = Aceites
cli-trend-red-flags = Alertas
cli-trend-planned = Planeadas
cli-trend-waiting = Em espera
cli-trend-overdue = Em atraso
cli-trend-done = Feitas
cli-trend-fell = Constat. baixaram
cli-trend-dropped = Abandonadas
cli-trend-unmoved = Feitas, mas as suas constatações não baixaram:
cli-trend-department = Departamento
cli-trend-successions = Renomeados, fundidos ou divididos:
cli-trend-title-line = Evolução
cli-trend-risk = Risco
cli-trend-percent = Em 100
cli-trend-highest = Mais alto
cli-trend-last-run = Última ronda
cli-trend-next-run = Próxima ronda
cli-trend-under-way = { $period } em curso
cli-trend-run-overdue = { $period } em atraso
cli-trend-run-due = { $period } a fazer
cli-trend-run-later = { $period }
cli-trend-archived = { $name } (arquivada)
cli-trend-unreadable = { $name } ({ $count ->
    [one] não se consegue ler um relatório
   *[other] não se conseguem ler { $count } relatórios
})
cli-trend-no-report = ainda sem relatório
cli-trend-none = { $id } ainda não tem relatório. Acabe primeiro uma avaliação: farol finish ASSESSMENT
cli-trend-left-out = deixado de fora da evolução: { $what }

## Roi
cli-roi-set = { $text } não é uma entrada. Escreva --set NAME=VALUE ou --set NAME=LOW,LIKELY,HIGH, como em --set hourly-rate=150,200,300
cli-roi-names = As entradas são: { $names }.
cli-roi-missing = ainda não há resultado: sem isto ficaria de fora um custo. Introduza { $inputs } na avaliação, ou indique-os com --set NAME=LOW,LIKELY,HIGH.
cli-roi-no-example = o exemplo pertence ao questionário que vem com o farol, e esta avaliação é feita com outro.

## Demo
demo-broken = o exemplo está danificado. É um erro do próprio farol.
demo-other-data = { $path } tem outras organizações, e o exemplo nunca se põe entre elas. Indique uma pasta vazia com --data-dir.
cli-names-organisation = { $name } é uma organização. Indique uma das suas avaliações ou relatórios: farol list mostra-os.

## farol export
cli-export-one-to-stdout = Para stdout vai um só ficheiro, e estes são { $count }. Indique um formato e, para CSV, uma parte com --parts; ou uma pasta com --out.
cli-export-there = Nada foi escrito: { $paths } já existe. Escolha outra pasta, ou --force para substituir.
cli-export-not-tried = Não escrito por causa do que antes falhou: { $names }
cli-export-not-finished = Esta avaliação não está acabada, e só um relatório é final. Acabe-a primeiro, ou retire --final.
cli-export-two-languages = Lado a lado são precisas duas línguas: --lang zh-Hant,pt
cli-export-no-folder = --out não indica nenhuma pasta. Indique uma, ou - para stdout.
cli-export-no-part = Retiradas todas as partes, não resta nada. Mantenha uma.
cli-export-version = --document-version pede uma palavra ou um número, como 1.1.
cli-export-without-parts = JSON e calendário são sempre completos: --parts e --without nada lhes dizem.
cli-export-no-pdf = Não há PDF: { $why } O HTML está lá; qualquer navegador o imprime.
