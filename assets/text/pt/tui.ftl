### The wizard's screens.

plain = { $text }

## Screens
screen-home = Avaliações
screen-setup = Preparação
screen-departments = Departamentos
screen-grid = Fluxos de dados
screen-interview = Entrevista
screen-review = Revisão
screen-result = Resultado
screen-compare = Comparação
screen-trend = Evolução
too-small = O farol precisa de uma janela de { $columns } colunas e { $rows } linhas. Esta tem { $width } e { $height }. Aumente-a, e tudo está onde estava.
crashed = O farol parou por um erro do próprio programa. Todas as respostas que o ecrã confirmou estão guardadas; inicie o farol de novo para continuar.

## Title line
progress-confirmed = { $confirmed } de { $visible } confirmadas
progress = { $settled } de { $visible }
saved = guardado
saved-at = guardado { $time }
saving = a guardar
notice-carried-over = Começada com o relatório de { $period }: { $stands ->
    [one] uma resposta espera
   *[other] { $stands } respostas esperam
} confirmação{ $retired ->
    [0] {""}
    [one] , uma está descontinuada
   *[other] , { $retired } estão descontinuadas
}.
notice-carried-over-changed = Começada com o relatório de { $period }, que não é o que foi guardado: { $why }
notice-not-carried-over = Começada do zero, porque o relatório mais recente não pode transitar. { $why }
notice-saving = A guardar. Cada resposta é guardada logo que é dada.
notice-all-saved = Está tudo guardado. Cada resposta é guardada logo que é dada.
notice-all-saved-at = Guardado às { $time }. Cada resposta é guardada logo que é dada.
not-saved = NÃO GUARDADO, a tentar de novo

pick-filter = Procurar:

## Keys
key-help = Estas teclas
key-help-short = ajuda
key-quit = Sair; fica tudo guardado
key-quit-short = sair
key-interrupt = Duas vezes: sair
key-language = Língua seguinte: English, 繁體中文, Português
key-suspend = Parar o farol por agora e voltar à linha de comandos
key-next-stage = Fase seguinte: preparação, departamentos, fluxos de dados, entrevista, revisão, resultado
key-next-stage-short = fase seg.
key-previous-stage = Fase anterior
key-undo = Anular
key-redo = Refazer
key-open = abrir
key-new-assessment = nova
key-compare = comparar
key-trend = evol.
key-open-report = abrir
key-next-measure = gráfico seg.
key-measure-before = Gráfico anterior
key-measure-digits = ir para um gráfico (1 a 6)
key-earlier-run = antes
key-later-run = depois
key-compare-before = comparar
key-row-before = Departamento, risco ou ronda anterior
key-next-row = Departamento, risco ou ronda seguinte
key-example-short = exemplo
key-example = Ver a empresa de exemplo, onde ainda não há nada
key-rename = renomear
key-archive = arquivar
key-delete = apagar
key-clear-search = Limpar a procura
key-up = cima
key-down = baixo
key-left = esquerda
key-right = direita
key-first = Primeiro
key-last = Último
key-page-up = Uma página acima
key-page-down = Uma página abaixo
key-back = voltar
key-close = fechar
key-cancel = cancelar
key-flow-grid = fluxos
key-add-templates = novos
key-add-by-hand = à mão
key-edit = editar
key-remove = retirar
key-merge = fundir
key-export = exportar
key-split = dividir
key-import = importar uma lista
key-accept-import = aceitar
key-leave-import = não alterar nada
key-start-interview = entrevista
key-move-up = Mover para cima na lista
key-move-down = Mover para baixo na lista
key-toggle-flow = fluxo sim/não
key-frequency = frequência
key-fill-row = Estes dados por todas as funcionalidades em uso, ou por nenhuma
key-fill-column = Todos os tipos de dados do departamento por esta funcionalidade, ou nenhum
key-fill-template = Os fluxos que o modelo propõe
key-copy-from = Os fluxos de outro departamento
key-clear-column = Esta funcionalidade não se usa
key-edit-department = Editar o departamento
key-next-department = departam. seg.
key-previous-department = Departamento anterior
key-done = pronto
key-is-it-saved = Dizer se está tudo guardado
key-choose = escolher
key-toggle = marcar
key-next-question = seguir
key-previous-question = voltar
key-basis = base
key-note = nota
key-evidence = evidência
key-choose-and-stay = marcar, ficar
key-next-unanswered = em aberto
key-next-flagged = Próxima pergunta assinalada
key-jump = ir para
key-not-applicable = Não aplicável, com o motivo
key-flag = Assinalar para seguimento, ou retirar o sinal
key-override = Responder de outro modo para um departamento
key-withdraw = Retirar a resposta
key-previous-section = Secção anterior
key-next-section = Secção seguinte
key-previous-part = Organização ou departamento anterior
key-next-part = Departamento seguinte
key-do-not-know = Não sei
key-digits = A primeira opção; 2 a 9, as outras
key-accept-and-go-on = aceitar
key-go-there = ir lá
key-result = result.
key-save-report = guardar rel.
key-why = abrir
key-next-field = campo seg.
key-previous-field = campo ant.
key-accept-field = aceitar
key-accept-all = aceitar tudo
key-accept = aceitar
key-new-line = nova linha
key-keep-and-close = guardar e fechar

## Help
help-title = Teclas
help-everywhere = Em toda a parte
help-stage = Numa avaliação
help-marks = ✓ tudo respondido · ? há algo desconhecido · ⚑ assinalado para seguimento · ! um sinal de alerta · § dados a que a lei chama sensíveis
help-scores = Uma pontuação vai de 0 a 100, e quanto mais alta, pior. O que é desconhecido conta como não implementado. O primeiro número do intervalo é o que a pontuação seria se tudo o que é desconhecido estivesse no seu melhor e tudo estivesse testado: um intervalo largo diz que é preciso perguntar mais antes de agir.

## Home
home-empty = O farol descobre que departamentos de uma organização põem em risco dados pessoais, diz porquê e diz o que fazer. As respostas ficam nesta máquina, em ficheiros que só o utilizador pode ler.
home-empty-next = Prima Enter para iniciar a primeira avaliação.
home-empty-example = Prima Ctrl+E para ver primeiro um exemplo: um hotel inventado com uma clínica.
notice-example = Isto é um exemplo numa pasta própria. Saia e inicie o farol de novo para voltar aos seus dados.
home-unfinished = Por acabar
home-search = Procurar:
home-nothing-found = Nada tem isto no nome. Esc limpa a procura.
home-unreadable = Não é possível ler { $file }; Enter diz porquê
home-archived = arquivada
home-due = está na altura da próxima ronda
home-overdue = a próxima ronda era em { $period }
home-next = próxima ronda em { $period }
rename-title = Renomear
rename-name = Nome
rename-hint = Os relatórios guardados mantêm o nome com que foram feitos.
delete-title = Apagar de vez
delete-name = Escreva o nome
delete-hint = Apagam-se todos os ficheiros de { $name }: avaliações por acabar e relatórios guardados. Isto não se pode anular.
delete-wrong = O nome não é esse. Escreva { $name } para apagar, ou prima Esc.
choice-delete = Apagar a avaliação por acabar, ou toda a organização?
choice-delete-draft = Apagar esta avaliação por acabar
choice-delete-organisation = Apagar a organização com todos os seus ficheiros …
notice-nothing-here = Não há nada sob o cursor.
ago-now = agora mesmo
ago-minutes = { $count ->
    [one] há 1 minuto
   *[other] há { $count } minutos
}
ago-hours = { $count ->
    [one] há 1 hora
   *[other] há { $count } horas
}
ago-days = { $count ->
    [one] há 1 dia
   *[other] há { $count } dias
}
pick-earlier-report = Comparar { $period } com
notice-compare-a-report = Escolha um relatório guardado para o comparar com um anterior, ou com um de outra organização.
notice-no-earlier-report = Não há relatório anterior desta organização com que comparar, nem de outra.

## Set-up
setup-name = Organização
setup-name-hint = Como deve constar no relatório.
setup-name-missing = Introduza o nome da organização.
setup-sectors = Setores
setup-sectors-hint = Enter abre a lista. Os setores trazem os departamentos que neles são habituais.
setup-headcount = Pessoas
setup-headcount-hint = Todos os que lá trabalham, seja qual for o contrato.
setup-headcount-missing = Introduza um número inteiro, 1 ou mais.
setup-period = Trimestre
setup-period-hint = O trimestre que se avalia, como 2026-Q4.
setup-period-wrong = Escreva o trimestre como 2026-Q4.
setup-assessor = Avaliador
setup-assessor-hint = Quem faz as perguntas. Enter aqui avança.

setup-begin = Começa com
setup-begin-hint = O que lá se diz transita, marcado até ser confirmado. Esquerda e direita escolhem outro relatório, ou nenhum. Enter aqui avança.
setup-begin-report = o relatório de { $period }, guardado { $day }
setup-begin-nothing = nada: todas as perguntas se fazem de novo

## Departments
departments-empty = Ainda não há departamentos. Prima Enter para acrescentar os habituais nos setores da organização, Ctrl+N para acrescentar um à mão, ou F4 para importar uma lista ou os contactos da plataforma.
column-department = Departam.
column-headcount = Pessoas
column-volume = Dados de
column-flows = Fluxos
column-answered = Respostas
column-score = Pontos
not-mapped = não mapeado
not-mapped-why = Não foram introduzidos fluxos de dados para este departamento, pelo que não se pode apreciar o risco. Introduza-os na grelha de fluxos.
departments-too-many-people = Os departamentos têm { $people } pessoas ao todo, a organização { $all }: alguém está contado duas vezes, ou há que acertar o número da organização (F7).
every-sector = todos os setores
pick-templates = Departamentos a acrescentar
pick-merged = Fundir com { $department }
merged-answers =
    { $count ->
        [0] sem respostas
        [one] uma resposta
       *[other] { $count } respostas
    }
department-merge = O departamento fundido
notice-nothing-to-merge = Não há outro departamento com que fundir.
notice-merged =
    { $differed ->
        [0] Fundidos em { $department }, com os fluxos e as respostas de todos.
        [one] Fundidos em { $department }. Uma resposta dizia outra coisa: fica a do primeiro, a outra guarda-se como descontinuada.
       *[other] Fundidos em { $department }. { $differed } respostas diziam outra coisa: ficam as do primeiro, as outras guardam-se como descontinuadas.
    }
department-split = Dividir { $department }
split-first = Primeira parte
split-first-hint = Ambas as partes se comparam com o departamento que eram.
split-first-people = Pessoas (1.ª)
split-second = Segunda parte
split-second-hint = Começa com os mesmos fluxos e respostas. Uma terceira parte separa-se depois.
split-second-people = Pessoas (2.ª)
split-same-name = As duas não podem ter o mesmo nome.
notice-split = { $first } e { $second } começam ambos com os fluxos e as respostas de { $department }. Altere o que difere.
notice-imported = Importado: { $added } acrescentados, { $changed } alterados. F9 volta atrás.
notice-complete-departments = Departamentos acrescentados. Prima Ctrl+E em cada um para introduzir as suas pessoas e de quantas pessoas tem dados.
notice-no-departments = Acrescente primeiro um departamento.
department-new = Novo departamento
department-edit = Departamento
department-name = Nome
department-name-hint = Como o cliente lhe chama.
department-name-missing = Introduza o nome do departamento.
department-headcount = Pessoas
department-headcount-hint = As que trabalham no departamento. Os maiores contam mais na pontuação da organização.
department-volume = Dados de
department-volume-hint = De quantas pessoas o departamento tem dados. Esquerda e direita escolhem. Em branco, conta como o máximo.
department-lead = Chefia
department-lead-hint = Quem responde pelo departamento. Pode ficar em branco.
department-accounts = Contas
department-accounts-hint = As contas do departamento na plataforma. Pode ficar em branco.
department-mainland = Com +86
department-mainland-hint = Destas, as contas cujo número de telefone começa por +86. Enter aceita o formulário.
department-number-wrong = Este número é demasiado grande.
department-mainland-wrong = Não podem ser mais do que o total das contas.
choice-remove-department = Retirar { $department } com os seus fluxos e { $answers ->
    [one] a sua resposta
   *[other] as suas { $answers } respostas
}? Anular repõe-no.
choice-remove = Retirar
choice-keep = Manter

## Data flows
grid-title = { $department }: que dados passam por onde?
grid-people = { $people ->
    [one] 1 pessoa
   *[other] { $people } pessoas
} · dados de { $volume } · contas: { $accounts }
grid-accounts = { $total }, { $mainland } com +86
grid-inherent = Risco inerente deste fluxo: { $worst } · { $others }
grid-no-template = Este departamento não foi feito a partir de um modelo.
grid-nothing-used = Ainda não há funcionalidade em uso: defina primeiro uma frequência.
pick-department = Copiar os fluxos de
grid-columns = { $first }-{ $last } de { $total }
grid-frequency = Com que frequência se usa

## Interview
interview-head = Pergunta { $number } de { $count } · { $part } · { $section }
part-organisation = Organização
answer-none = sem resposta
answer-unknown = Não sei
answer-not-applicable = Não aplicável
basis = Como sabemos? (Ctrl+B)
basis-stated = declarada
basis-seen = vista
basis-tested = testada
note = Nota:
note-title = Nota
beside-note = a nota
beside-evidence = a evidência
beside-flag = o sinal de seguimento
notice-beside-unknown = Esta pergunta em aberto fica respondida com “Não sei”, para que { $what } tenha uma resposta a que se juntar.
notice-basis-next = A próxima resposta dada aqui conta como { $basis }.
evidence = Evidência
evidence-hint = Se ficar vazia, é retirada.
evidence-hint-seen = Vista em { $day }. Se ficar vazia, é retirada.
evidence-new = Nova
evidence-new-hint = O que foi mostrado, como uma página de definições, um contrato ou uma captura de ecrã.
evidence-day = Vista em
evidence-day-hint = O dia em que a nova foi vista, escrito como 2026-11-24.
evidence-on = { $name } (vista em { $day })
reason-title = Porque não é aplicável?
worth-to-a-department = Vale até { $department } pontos para um departamento.
worth = Vale { $organisation } pontos para a organização, até { $department } para um departamento.
why-asked = Porquê:
guidance = Como:
evidence-to-ask-for = Pedir:
source = Fonte:
status-verified = verificada
status-secondary = de fonte secundária
status-unverified = não verificada
status-vendor-claim = alegação do fornecedor
remark-pending = Se isto se aplica depende de algo ainda em aberto: outra resposta, ou as contas do departamento.
remark-override = Difere da organização, cuja resposta é: { $answer }. Del retira a diferença.
remark-no-override = Aqui como na organização, cuja resposta é: { $answer }. Responder aqui cria a diferença.
remark-carried-over = Transitada de { $period }, ainda não confirmada: Ctrl+T diz que se mantém.
asking-left = { $count ->
    [one] Falta 1.
   *[other] Faltam { $count }.
}
asking-left-minutes = { $count ->
    [one] Falta 1, cerca de { $minutes } min.
   *[other] Faltam { $count }, cerca de { $minutes } min.
}
asked-red-flag = Pergunta-se porque um sinal de alerta da última ronda depende dela.
asked-finding = Pergunta-se porque foi uma constatação da última ronda.
asked-action-done = Pergunta-se porque se diz feita uma ação planeada que a resolve.
asked-too-old = Pergunta-se porque a resposta é mais antiga do que pode ser.
asked-question-changed = Pergunta-se porque a pergunta é nova ou agora pergunta de outro modo.
asked-scope-changed = Pergunta-se porque o departamento ou os seus fluxos são novos ou outros.
asked-only-stated = Pergunta-se porque foi só declarada.
asked-rest = Pergunta-se porque nada mais resta.
notice-asking = Agora vem só o que é preciso perguntar, o mais premente primeiro. Ctrl+T: mantém-se. F5: tudo de novo.
notice-asking-everything = Vem tudo de novo, pela ordem das perguntas.
notice-asked-through = Tudo o que era preciso perguntar foi perguntado ou passado à frente.
notice-nothing-carried-over = Não há nada transitado por confirmar.
notice-nothing-to-confirm = Esta resposta não transitou, ou já está confirmada.
key-still-true = mantém-se
key-ask = só o necessário
red-flag = Sinal de alerta:
contradiction = Isto é compatível?
remark-flagged = ⚑ Assinalada para seguimento
number-hint = Um número: { $unit }
number-in-band = { $unit } · { $band }
number-wrong = Introduza um número entre { $min } e { $max }.
band-between = de { $from } até menos de { $below }
band-from = { $from } ou mais
notice-not-kept = “{ $text }” não foi guardado: não é resposta a essa pergunta.
date-hint = Uma data, escrita como 2026-11-24
date-wrong = Escreva a data como 2026-11-24.
text-hint = Um texto curto
pick-section = Ir para
pick-override = Que departamento difere?
has-override = já difere
notice-first-question = Esta é a primeira pergunta.
notice-nothing-flagged = Nenhuma pergunta está assinalada.
notice-nothing-missing = Todas as perguntas têm resposta.
notice-not-overridable = Esta pergunta faz-se uma vez para toda a organização, ou é própria de um departamento.

## Undo
notice-undone = Anulado: { $what }
notice-redone = Refeito: { $what }
notice-nothing-to-undo = Não há nada a anular.
notice-nothing-to-redo = Não há nada a refazer.
event-answer = { $question } ({ $part }) → { $now }
event-department-added = { $department } acrescentado
event-department-removed = { $department } retirado
event-department-changed = { $department } alterado
event-flows = fluxos de dados de { $department }
event-plan = o plano
event-accepted = uma constatação aceite
event-carried-over = o que transitou de { $period }
event-departments-replaced = { $departments } no lugar do que lá estava
event-departments-imported = a importação ({ $added } acrescentados, { $changed } alterados)
event-set-up = a preparação
event-return = uma entrada do retorno
event-other = o último passo

## Review
review-summary = { $answered } de { $visible } perguntas respondidas, { $unknown ->
    [one] 1 desconhecida
   *[other] { $unknown } desconhecidas
}, { $notapplicable ->
    [one] 1 não aplicável
   *[other] { $notapplicable } não aplicáveis
}, { $unanswered } em aberto. O que é desconhecido ou está em aberto conta como não implementado.
unmapped = { $count ->
    [one] 1 departamento não está mapeado e não conta.
   *[other] { $count } departamentos não estão mapeados e não contam.
}
review-nothing = Nada está em aberto. Prima Ctrl+S para guardar o relatório.
review-contradictions = Isto é compatível?
review-unanswered = Em aberto
review-unknown = Desconhecidas
review-no-reason = Não aplicáveis sem motivo
review-flagged = Assinaladas para seguimento
review-unconfirmed = Transitadas, não confirmadas

## Result
tab-overview = Geral
tab-departments = Departam.
tab-findings = Constat.
home-plan-overdue = { $count ->
    [one] 1 ação em atraso
   *[other] { $count } ações em atraso
}
tab-flows = Fluxos
tab-return = Retorno
column-data = Dados
column-feature = Funcion.
column-location = Local
column-risk = risco
flows-none = Nenhum fluxo de dados está mapeado.
flows-only = Só { $nodes }
flows-summary = { $flows ->
    [one] 1 fluxo
   *[other] { $flows } fluxos
}, { $outside } deles fora (!). { $moved ->
    [0] Nenhuma resposta diz que algum esteja noutro local.
   *[other] As respostas deslocam { $moved }: { $proved } vistos ou testados (✓), { $said } só ditos (?).
}
flow-inherent = inerente { $score }, como se fosse o único fluxo do departamento
flow-lies-outside = Está fora: { $location }
flow-lies-inside = Está em: { $location }
flow-by-default = É aí que os dados da funcionalidade estão por omissão. Nenhuma resposta diz outra coisa.
flow-moved = Por causa de uma resposta, { $basis }: { $question } { $answer } → { $location }
flow-overruled = Outras respostas dizem outra coisa, e contam menos
about-feature = Funcionalidade:
return-missing = Ainda não há resultado: sem isto ficaria de fora um custo. Introduza { $inputs }.
return-horizon = { $years ->
    [one] Horizonte: 1 ano
   *[other] Horizonte: { $years } anos
}
return-example = O exemplo de um artigo de um fornecedor, ao lado desta organização
return-point-hint = Em { $unit }. Só com o valor provável, os três são esse.
return-source-hint = De onde vem: um documento, uma pessoa, uma página.
return-no-number = Introduza um número.
return-no-estimate = Mínimo, provável e máximo têm de subir, e nenhum pode ser inferior a 0.
return-no-chance = Mínimo, provável e máximo têm de subir, de 0 a 1.
return-years = Horizonte em anos
return-years-hint = De 1 a { $most }.
notice-no-vendor-example = O exemplo pertence ao questionário que vem com o farol; esta avaliação é feita com outro.
key-next-column = coluna
key-column-before = coluna anterior
key-take-input-back = retirar o que foi introduzido
tab-plan = Plano
tab-roadmap = Roteiro
column-action = Ação
column-takes-off = desconta
column-hours = horas
column-mop = MOP
plan-sum = { $count ->
    [0] Nada está marcado
    [one] 1 ação: { $hours } h, MOP { $cost }
   *[other] { $count } ações: { $hours } h, MOP { $cost }
}
plan-by-hand = Uma simulação: nenhuma resposta se altera. Space marca; F4 manda fazer o plano.
plan-everything = Tudo o que está em aberto,
plan-within-hours = Dentro de { $hours } horas,
plan-within-mop = Dentro de MOP { $cost },
plan-below = { $whom } abaixo de { $level },
plan-by-hours = primeiro o que dá mais pontos por hora de trabalho.
plan-by-mop = primeiro o que dá mais pontos por pataca.
plan-not-reached = não se consegue: isto é tudo o que mexe na pontuação.
plan-exact = exato: nenhum outro conjunto de ações faz melhor; { $by }
plan-greedy = passo a passo, porque há muitas ações em aberto: pode haver um conjunto melhor; { $by }
plan-nothing-open = Nenhuma ação está em aberto: tudo o que se podia fazer está feito e testado.
plan-settled = No plano, e sem nada por mudar
plan-not-planned = Ainda não está no plano.
plan-alone = Por si só, desconta { $points } pontos na pontuação da organização.
plan-settles = O que resolve
plan-due = até { $due }
plan-overdue = em atraso desde { $due }
plan-title = Para o plano
plan-owner = Resp.
plan-owner-hint = Quem a executa, por nome ou cargo.
plan-due-label = Prazo
plan-status = Estado
plan-status-hint = Esquerda e direita mudam-no.
plan-reason = Motivo
plan-reason-hint = Necessário se foi abandonada.
plan-reason-missing = Diga porque foi abandonada.
goal-title = Mandar fazer o plano
goal-everything = Tudo o que está em aberto
goal-hours = O máximo com um orçamento de horas …
goal-mop = O máximo com um orçamento em MOP …
goal-below-hours = { $whom } abaixo de { $level }, com o mínimo de horas
goal-below-mop = { $whom } abaixo de { $level }, com o mínimo de dinheiro
goal-nothing = Não marcar nada
goal-hours-label = Horas
goal-mop-label = MOP
goal-budget-hint = Um número a partir de 0.
goal-budget-missing = Introduza um número a partir de 0.
and-more = e mais { $count }
roadmap-head = A partir de { $start }. { $planned } planeadas, { $open } em aberto e não planeadas, { $overdue } em atraso. A próxima ronda: { $next }.
roadmap-stage = { $title }: de { $from } a { $until }, { $hours } h
roadmap-marks = ▲ em atraso   ! acaba com um sinal de alerta   ✓ feita
roadmap-nothing = Aqui não há nada a fazer.
roadmap-recurring = A rever
key-tick = marcar
key-goal = planear por mim
key-plan-it = resp., prazo
key-plan-ticked = planear marcadas
notice-planned = { $count ->
    [0] Tudo o que está marcado já está no plano.
    [one] 1 ação está agora no plano. Ctrl+E dá-lhe um responsável e uma data.
   *[other] { $count } ações estão agora no plano. Ctrl+E dá a cada uma um responsável e uma data.
}
all-red-flags = { $count ->
    [one] O sinal de alerta
   *[other] Todos os { $count } sinais de alerta
}
would-change-most = O que mais a mudaria
all-findings = Todas as suas constatações: { $mend } a corrigir, { $see } a pedir para ver
column-low = melhor
column-inherent = inerente
column-findings = constat.
points-of-score = { $points } dos { $score } pontos.
flow-left = { $points } pontos da pontuação. Risco inerente { $inherent }, residual { $residual }: as salvaguardas descontam { $held } pontos.
flow-held = O que o contém
flow-nothing-holds = Nada ainda: nenhuma salvaguarda deste fluxo está implementada.
flow-missing = O que o conteria mais, cada coisa por si só
findings-to-mend = A corrigir
findings-ask-to-see = Pedir para ver
findings-accepted = Aceites
findings-order = { $order }. { $filter }
order-worth = Pelo que vale
order-level = Por nível
order-department = Por departamento
order-questionnaire = Pela ordem das perguntas
filter-none = Todas.
filter-some = Só { $criteria }: { $count }.
filter-title = Mostrar só
filter-unknown = Desconhecidas
filter-flagged = Assinaladas para seguimento
filter-risk = Risco
filter-section = Secção
findings-none-filtered = Nada aqui corresponde ao filtro. Esc retira-o.
findings-none-to-mend = Não há nada a corrigir.
findings-none-to-see = Todas as respostas no seu melhor foram testadas.
findings-none-accepted = Nenhuma constatação foi aceite.
finding-accepted = Aceite:
accepted-until = { $by }, até { $until }
accepted-expired = { $by }, expirou em { $until }
accept-title = Aceitar esta constatação
accept-by = Por quem
accept-by-hint = Quem responde por ela, por nome e cargo.
accept-reason = Porquê
accept-reason-hint = Numa frase que se entenda daqui a um ano.
accept-until = Até
accept-past = Escolha um dia que ainda esteja para vir.
accept-missing = Alguém tem de responder por ela e dizer porquê.
go-to-question = Ir para a pergunta
notice-back-to-result = Esc volta ao resultado.
notice-back-to-review = Esc volta à revisão.
notice-back-to-question = Esc volta à pergunta anterior.
answer = Resposta:
reason = Motivo:
evidence-seen = Evidência:
finding-worth = Vale:
against = Contra:
law = Lei:
to-do = A fazer:
hours-and-cost = { $hours } h, MOP { $cost }
key-next-tab = separador
key-previous-tab = separador anterior
key-tab-digits = ir para um separador (1 a 7)
key-filter = filtrar
key-order = ordenar
key-accept-finding = aceitar
key-other-list = outra lista
key-other-list-back = lista anterior
key-take-acceptance-back = retirar a aceitação
key-take-out = retirar do plano
score-band = Entre { $low } e { $high }, pelo que se sabe; { $inherent } sem qualquer salvaguarda.
coverage = { $answered } de { $visible } perguntas respondidas, { $stated } delas só declaradas; { $unknown ->
    [one] 1 desconhecida
   *[other] { $unknown } desconhecidas
}, { $notapplicable ->
    [one] 1 não aplicável
   *[other] { $notapplicable } não aplicáveis
}, { $unanswered } em aberto; { $flags ->
    [one] 1 sinal de alerta
   *[other] { $flags } sinais de alerta
}.
red-flags = Alertas
articles = Art. { $articles }
shares = De onde vêm os pontos
finding-missing = em falta
finding-unknown = desconh.
finding-unproved = s/ teste
notice-saved-already = Este relatório já está guardado, e nunca se altera.
notice-last-stage = Este é o último passo: Ctrl+S guarda o relatório.
notice-nothing-open = Nenhuma avaliação está aberta.
notice-report-changed = Este relatório não é o que foi guardado. { $what }
notice-report-saved = Relatório guardado: { $path }

## Questions of the program
choice-title = farol
choice-finish = Está tudo respondido. Guardar o relatório? Um relatório guardado nunca se altera.
choice-finish-incomplete = { $missing ->
    [one] 1 pergunta ainda está em aberto e conta
   *[other] { $missing } perguntas ainda estão em aberto e contam
} como se nada estivesse implementado. Guardar o relatório mesmo assim? Um relatório guardado nunca se altera.
choice-finish-yes = Guardar o relatório
choice-finish-review = Ver o que está em aberto
choice-stay = Agora não
choice-quit-unsaved = Não foi possível guardar as últimas respostas. Sair e perdê-las?
choice-quit-and-lose = Sair e perdê-las
choice-new = Uma nova avaliação de que organização?
choice-next-assessment = A próxima avaliação de { $name }
choice-another-organisation = De outra organização
notice-interrupt-unsaved = Prima Ctrl+C mais uma vez para sair. Não foi possível guardar as últimas respostas, que se perderão.
notice-interrupt-form = Prima Ctrl+C mais uma vez para sair. O que está neste formulário ainda não foi aceite: Ctrl+S aceita-o.
notice-form-entered = Ainda não aceite: Ctrl+S aceita o que introduziu, Esc mais uma vez descarta-o.
notice-form-entered-quit = Ainda não aceite: Ctrl+S aceita o que introduziu, Ctrl+Q mais uma vez sai sem isso.
notice-interrupt-field = Prima Ctrl+C mais uma vez para sair. O que está no campo não é resposta à pergunta e perder-se-á.
notice-field-quit = O que está no campo não é resposta à pergunta: Ctrl+Q mais uma vez sai sem isso.
notice-interrupt = Prima Ctrl+C mais uma vez para sair. Fica tudo guardado.

## Comparison
tab-compared-answers = Respostas
tab-people = Pessoas
compare-better = Melhor: a pontuação da organização baixou de { $before } para { $after } ({ $change }).
compare-worse = Pior: a pontuação da organização subiu de { $before } para { $after } ({ $change }).
compare-same = A pontuação da organização está como estava: { $after }.
compare-two-lower = { $later } tem menor risco: { $after }, contra { $before } de { $earlier } ({ $change }).
compare-two-higher = { $later } tem maior risco: { $after }, contra { $before } de { $earlier } ({ $change }).
compare-two-same = Ambas têm a mesma pontuação: { $after }.
compare-department-better = A pontuação baixou de { $before } para { $after } ({ $change }).
compare-department-worse = A pontuação subiu de { $before } para { $after } ({ $change }).
compare-department-same = A pontuação está como estava: { $after }.
compare-department-lower = { $after } em { $later }, contra { $before } em { $earlier } ({ $change }).
compare-only-one = Só existe de um lado, pelo que não há variação a explicar. A pontuação é { $score }.
compare-causes-note = Questionário: outras perguntas ou pesos. Âmbito: departamentos, pessoas, fluxos de dados. Salvaguardas: o que foi respondido.
cause-questionnaire = O questionário: outras perguntas ou pesos
cause-scope = O âmbito: departamentos, pessoas, fluxos de dados
cause-safeguards = As salvaguardas: o que foi respondido
cause-questionnaire-short = Questionário
cause-scope-short = Âmbito
cause-safeguards-short = Salvaguardas
column-before = antes
column-after = depois
column-change = mudança
column-questionnaire = quest.
column-scope = âmbito
column-safeguards = salvag.
compared-most = O que mais contou, por si só
count-new = a mais
count-gone = a menos
count-as-before = como antes
count-reopened = de novo em aberto
count-worse = para pior
count-better = para melhor
count-higher = com maior risco
count-lower = com menor risco
count-closed = encerrada(s)
count-as-they-were = sem alteração
count-none = nada mudou
count-only-later = só em { $later }
count-only-earlier = só em { $earlier }
count-at-both = em ambas
count-notes-differ = { $count ->
    [one] nota difere
   *[other] notas diferem
}
count-notes = { $count ->
    [one] nota mudou
   *[other] notas mudaram
}
compared-shows-unchanged = { $what } F4 mostra-as.
compared-nobody = Não se diz quem perguntou.
compared-assessor = Quem perguntou
compared-answered-by = Quem respondeu, e quantas respostas
compared-no-name = sem nome
compared-other-people = Respostas que outra pessoa deu
compared-nothing-planned = Nada foi planeado.
compared-nothing-accepted = Nenhuma constatação foi aceite.
compared-nobody-named = Nenhuma resposta indica quem a deu.
compared-own-answers = As suas respostas que mudaram, com pontos da pontuação da organização
compared-own-answers-two = As suas respostas que diferem, com pontos da pontuação da organização
compared-organisation-answers = As respostas da organização que mudaram, que contam para cada departamento
compared-organisation-answers-two = As respostas da organização que diferem, que contam para cada departamento
compared-then = Antes:
compared-now = Agora:
compared-both-times = Antes e agora:
compared-points = Por si só, da pontuação da organização:
compared-gain = Como constatação, vale:
compared-note = A nota: [-retirado-], {"{"}+acrescentado+{"}"}
compared-by = por { $by }
compared-on = em { $date }
compared-unconfirmed = transitada, não confirmada
compared-outcome = O que foi feito dela:
compared-status = Estado:
compared-owner = Resp.:
compared-due = Até:
compared-action-points = As respostas que resolve, em conjunto:
compared-not-planned = não planeada
compared-settled = As respostas que mudaram, entre as que resolve
compared-why-not = Porque não:
questions-added = Perguntas acrescentadas
questions-removed = Perguntas que nada substitui
questions-replaced = Perguntas substituídas
questions-not-comparable = Perguntas que não se podem comparar com o que se perguntava antes
questions-rescored = Perguntas pontuadas de outro modo
questionnaire-reweighted = O que mais tem outro peso
reweighted-model = os números do próprio modelo
reweighted-usage = com que frequência se usa uma funcionalidade
reweighted-volume = quantas pessoas são abrangidas
reweighted-risk = risco
reweighted-data-category = categoria de dados
reweighted-feature = funcionalidade
key-unchanged = o que não mudou
key-only-changes = só o que mudou
key-compare-digits = ir para um separador (1 a 6)

# The trend.

notice-trend-takes-two = Uma evolução exige dois relatórios da organização. Acabe primeiro outra avaliação dela.
notice-no-trend = Nenhum dos seus relatórios se consegue ler, pelo que não há evolução.
notice-trend-left-out = Deixado de fora: { $count ->
    [one] não se consegue ler { $file }.
   *[other] não se conseguem ler { $count } relatórios, dos quais { $file } é o primeiro.
}
notice-first-run = Esta é a primeira ronda: não há nenhuma anterior com que comparar.
trend-score = Pontuação
trend-departments = Departamentos
trend-risks = Riscos
trend-coverage = Cobertura
trend-findings = Constatações
trend-plan = Plano
trend-chart-score = Pontuação da organização; a pontilhado: no melhor caso
trend-chart-department = { $name }: pontuação; a pontilhado: no melhor caso
trend-chart-risk = { $title }: risco da organização, em 100
trend-chart-coverage = Perguntas resolvidas, em 100; a pontilhado: sem o que só transitou
trend-chart-findings = Constatações a corrigir
trend-chart-plan = Ações planeadas; a pontilhado: feitas, e as suas constatações baixaram
trend-legend-questionnaire = ≠ outro questionário: outra medida
trend-legend-gap = · sem ronda
trend-legend-no-figure = · sem número
trend-legend-both = · sem ronda, ou sem número
trend-saved = guardado { $day }
trend-after-a-gap = após { $count ->
    [one] um trimestre
   *[other] { $count } trimestres
} sem ronda
trend-corrected = corrigido { $count ->
    [one] uma vez
   *[other] { $count } vezes
}
trend-questionnaire = questionário { $now }, antes { $before }
trend-same-version = questionário { $version } com outro conteúdo
trend-change = Mudança
trend-at-best = No melhor caso
trend-inherent = Sem salvaguardas
trend-red-flags = Sinais de alerta
trend-to-mend = Constat. a corrigir
trend-settled = Perguntas resolvidas
trend-of-visible = de { $visible }
trend-worth = vale { $points } pontos
trend-moved = Departamentos:
trend-none-moved = nenhum variou
trend-more = e mais { $count }
trend-added = { $name } é novo
trend-removed = { $name } já não existe
trend-visible = Perguntas feitas
trend-carried-over = Transitadas
trend-not-confirmed = ainda não confirmadas
trend-answered = Respondidas
trend-unknown = Desconhecidas
trend-not-applicable = Não aplicáveis
trend-unanswered = Em aberto
trend-points = Vale, em pontos
trend-accepted = Aceites
trend-unproved = Impl., não comprovado
trend-planned = Planeadas
trend-waiting = Em espera
trend-overdue = Em atraso
trend-done = Feitas
trend-fell = Feitas, constat. baixaram
trend-dropped = Abandonadas
trend-unmoved = Feitas, mas as suas constatações não baixaram:
trend-line = Evolução
trend-level = Nível
trend-risk = Risco
trend-of-100 = Em 100
trend-highest = Mais alto
trend-not-mapped = não mapeado
trend-not-there = não existe

## Languages
language-en = English
language-zh-hant = 繁體中文
language-pt = Português
notice-language = { $language }. Ctrl+L passa à língua seguinte.
notice-language-later = Feche isto primeiro e escolha depois a língua.

## Handing over
notice-nothing-to-export = Aqui não há nada a exportar: escolha um relatório ou uma avaliação.
notice-cannot-open = Não é possível abrir { $path } a partir daqui: { $why }
notice-exporting = A fazer os ficheiros …
pick-formats = Exportar como
handover-title = Exportar: { $formats }
handover-document = Documento
handover-document-hint = O relatório, ou um documento feito das mesmas respostas. Esquerda e direita escolhem.
handover-report = o relatório
handover-audience = Para
handover-audience-hint = Esquerda e direita escolhem. Decide que partes entram.
audience-everything = todos: o conjunto, com todos os anexos
audience-board = quem decide: síntese, mapas, o que mudou, retorno
audience-owners = quem executa: sinais de alerta, constatações, plano
handover-status-hint = Indicado em cada página enquanto for rascunho.
handover-names = Nomes
handover-names-hint = Uma cópia expurgada tem códigos em vez de nomes, e não tem notas, evidências nem textos livres. As pontuações são as mesmas.
names-shown = tal como são
names-redacted = expurgados
handover-languages = Língua
handover-languages-hint = Esquerda e direita escolhem. Cada língua faz os seus próprios ficheiros.
handover-every-language = as três, cada uma nos seus ficheiros
handover-folder = Pasta
handover-folder-hint = Criada se não existir. Enter aqui exporta.
handover-folder-missing = Introduza uma pasta.
handover-there = Nada foi escrito, porque isto já existe: { $paths }
handover-done = { $count ->
    [one] Um ficheiro está
   *[other] { $count } ficheiros estão
 } em { $folder }.
handover-redacted = { $done } { $removed }
handover-failed = Nada foi escrito: { $why }
handover-partly = Escrito: { $written }. Depois falhou isto: { $why }
choice-replace = Substituir
choice-close = Fechar
choice-open-file = Abrir { $name }

## Teclas, definições, procura
key-palette = Tudo o que se pode fazer agora, e aonde se pode ir
key-search = Procurar palavras em perguntas, respostas e notas
key-settings = Definições: língua, cores, sinais, rato, dicas
key-outside = editor próprio
settings-title = Definições
settings-auto = como o sistema diz
settings-language = Língua
settings-language-hint = Dos ecrãs e do que é entregue. Esquerda e direita escolhem. A do sistema conta quando o farol voltar a abrir.
settings-theme = Cores
settings-theme-hint = Como o sistema diz: para o fundo do terminal, quando este o indica.
settings-theme-dark = para fundo escuro
settings-theme-light = para fundo claro
settings-theme-high-contrast = alto contraste
settings-theme-mono = nenhumas
settings-glyphs = Sinais
settings-glyphs-hint = Só ASCII onde o terminal desenha outros sinais com outra largura, ou não os desenha.
settings-unicode = todos
settings-ascii = só ASCII
settings-mouse = Rato
settings-mouse-hint = A roda desloca e um clique escolhe uma linha. O texto marca-se então com Shift premido.
settings-hints = Dicas
settings-hints-hint = Uma linha sob o título diz para que serve o ecrã, das primeiras vezes. Enter aceita as definições.
settings-no = não
settings-yes = sim
settings-file = Definições do farol. O ecrã das definições (F10) altera as linhas abaixo e deixa as outras como estão. A linha de comandos e o ambiente vêm antes delas.
settings-file-language = A língua: auto (a do sistema), en, zh-Hant ou pt.
settings-file-theme = As cores: auto (conforme o fundo do terminal), dark, light, high-contrast ou mono.
settings-file-glyphs = Os sinais com que se desenha: unicode ou ascii.
settings-file-mouse = Se a roda desloca e um clique escolhe uma linha. O texto marca-se então com Shift premido.
settings-file-hints = Se um ecrã diz de início para que serve.
settings-file-keys = Outras teclas para o que se pode fazer. docs/keys.md tem os nomes.
notice-settings-kept = Guardado em { $path }.
notice-settings-kept-given = Guardado em { $path }. Por agora, a linha de comandos ou NO_COLOR decide as cores.
notice-settings-no-place = Não há pasta para as definições: as alterações contam até o farol terminar.
notice-settings-wrong = As definições não são usadas: { $file }, linha { $line }, coluna { $column }: { $what }. { $help }
notice-settings-unread = As definições não são usadas. { $why }
notice-settings-not-kept = As definições contam até o farol terminar e não são guardadas, porque o ficheiro está errado. { $file }, linha { $line }, coluna { $column }: { $what }.
notice-pasted-nowhere = O que foi colado não tem aqui campo onde entrar.
hint-hide = Esc: ocultar
hint-home = Enter abre ou começa. { $key }: tudo o resto.
hint-setup = Tab avança, Enter no último campo aceita.
hint-departments = Junte departamentos; Enter: os seus fluxos.
hint-grid = Espaço: passa por aqui. Linha de cima: frequência.
hint-interview = Enter responde e avança. Tudo fica guardado.
hint-review = O que falta, ou se contradiz. Enter: ir lá.
hint-result = Tab: a vista seguinte. Enter: porquê.
hint-compare = O que mudou, e por causa de quê. Enter: porquê.
hint-trend = Esquerda e direita: uma avaliação. Tab: gráfico.
outside-failed = O editor terminou com { $why }: a nota está como estava.
outside-not-started = { $editor } não pôde ser aberto: { $why }. VISUAL ou EDITOR indica outro.
outside-file = A nota não pôde ser entregue ao editor: { $why }.
palette-title = O que fazer
palette-go = Ir para { $to }
palette-screen = ecrã
palette-department = departamento
palette-question = pergunta
search-title = Procurar
search-in = perguntas, respostas, notas
search-nothing = nada encontrado
search-count = { $number } de { $count }
search-answer = resposta
search-note = nota
search-reason = porque não é aplicável
search-evidence = evidência
