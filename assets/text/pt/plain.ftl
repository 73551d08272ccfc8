### Modo simples: entram linhas, saem linhas.

## As palavras que fazem alguma coisa: cada uma com as formas curtas, separadas por vírgulas.
plain-word-guidance = ?, explicar
plain-word-back = b, atrás
plain-word-jump = j, ir, procurar
plain-word-note = n, nota
plain-word-evidence = e, evidência
plain-word-basis = base
plain-word-unknown = u, desconhecida
plain-word-not-applicable = x, inaplicável
plain-word-still-true = =, mantém-se
plain-word-pass = p, passar
plain-word-open = o, aberta
plain-word-flag = f, assinalar
plain-word-differs = difere
plain-word-withdraw = retirar
plain-word-due = pendentes
plain-word-undo = anular
plain-word-redo = refazer
plain-word-again = a, repetir
plain-word-state = estado
plain-word-setup = preparação
plain-word-departments = departamentos
plain-word-interview = entrevista
plain-word-review = revisão
plain-word-result = resultado
plain-word-why = porquê
plain-word-plan = plano
plain-word-goal = objetivo
plain-word-compare = comparar
plain-word-save = guardar, finalizar
plain-word-home = início
plain-word-new = novo, nova
plain-word-add = acrescentar
plain-word-edit = editar
plain-word-flows = fluxos
plain-word-remove = remover
plain-word-example = exemplo
plain-word-language = língua
plain-word-more = mais
plain-word-help = h, ajuda
plain-word-quit = q, sair

plain-about-guidance = porque se pergunta, como apurar, o que pedir, e as fontes.
plain-about-back = um passo atrás.
plain-about-jump = com palavras a seguir, para onde elas estão; sozinho, uma lista.
plain-about-note = com palavras a seguir, uma nota; sozinho, linhas até um ponto final sozinho numa linha; com - retira-se a nota.
plain-about-evidence = com um nome a seguir, evidência vista hoje; sozinho, pergunta; com -1 retira-se a primeira.
plain-about-basis = com 1, 2 ou 3: a resposta foi declarada, vista ou testada. A palavra também pode seguir a resposta, como em: 2 vista
plain-about-unknown = não sei.
plain-about-not-applicable = não aplicável; pergunta o motivo, se não vier a seguir.
plain-about-still-true = o que transitou mantém-se; uma linha vazia diz o mesmo.
plain-about-pass = para a pergunta seguinte, e esta fica como está.
plain-about-open = para a próxima pergunta sem resposta.
plain-about-flag = assinala a pergunta para seguimento, ou retira o sinal.
plain-about-differs = um departamento faz de outro modo do que a organização.
plain-about-withdraw = retira a resposta.
plain-about-due = só o que é preciso perguntar depois de um relatório anterior, ou tudo de novo.
plain-about-undo = desfaz o último passo.
plain-about-redo = volta a fazê-lo.
plain-about-again = diz outra vez o que se pergunta.
plain-about-state = até onde vai a entrevista, a pontuação, e se está tudo guardado.
plain-about-setup = a organização, o trimestre, quem pergunta.
plain-about-departments = os departamentos e os seus fluxos de dados.
plain-about-interview = para as perguntas, onde estava.
plain-about-review = o que ainda está em aberto.
plain-about-result = pontuações, sinais de alerta e constatações.
plain-about-why = de onde vêm os pontos de um departamento.
plain-about-plan = o que fazer primeiro.
plain-about-goal = faz o plano para um orçamento ou um nível.
plain-about-compare = com um relatório anterior, ou com um de outra organização.
plain-about-save = faz disto um relatório, que nunca muda.
plain-about-home = fecha isto; para a lista do que há.
plain-about-new = começa de novo: outra avaliação, ou outro departamento.
plain-about-add = acrescenta: os departamentos habituais nos setores, ou os que têm no nome as palavras a seguir; no plano, as ações cujos números se seguem.
plain-about-edit = com um número a seguir, altera esse.
plain-about-flows = com o número de um departamento a seguir, os seus fluxos de dados.
plain-about-remove = com um número a seguir, retira esse.
plain-about-example = um hotel inventado, para ver como é.
plain-about-language = continua noutra língua.
plain-about-more = o que vem a seguir: constatações, ações, linhas de uma comparação.
plain-about-help = o que se pode escrever aqui.
plain-about-quit = termina; está tudo guardado.

## Em toda a parte
plain-welcome = farol, modo simples. Escreva ajuda a qualquer momento para ouvir o que se pode escrever, sair para terminar.
plain-help = { $words } – { $about }
plain-help-interview = Responda com o número de uma opção, com vários números onde se podem escolher várias, ou com o que se pede. Uma linha vazia avança. Para que uma destas palavras conte como texto, ponha-a entre aspas.
plain-help-home = Um número abre o que o tem.
plain-goodbye = Está tudo guardado. Inicie o farol de novo para continuar onde estava.
plain-ended = A entrada terminou. Está tudo guardado.
plain-ended-unsaved = A entrada terminou, e as últimas respostas não estão guardadas. { $why }
plain-all-saved = Está tudo guardado.
plain-saved-again = O que não estava guardado já está.
plain-not-saved = NÃO GUARDADO; tenta-se de novo com a próxima linha. { $why }
plain-leave-unsaved = As últimas respostas não estão guardadas e perder-se-iam. { $why } Escreva o mesmo outra vez para sair assim mesmo.
plain-nothing-open = Nenhuma avaliação está aberta. Escreva início para abrir uma.
plain-progress = { $settled } de { $visible } perguntas resolvidas.
plain-wrong-word = Isso aqui não é nada. Escreva ajuda para ouvir o que se pode escrever.
plain-wrong-number = Escreva um número de 1 a { $most }.
plain-how-wrong = ? explica a pergunta, ajuda diz o que mais se pode escrever.
plain-wrong-only-one = Escreva um só número, de 1 a { $most }.
plain-wrong-count = Escreva um número inteiro, ou nada.
plain-language = Em que língua?
plain-left-as-it-was = O que se perguntou por último não foi acabado, e fica como estava.
plain-as-it-was = Nada foi alterado.
plain-counted = { $title } – { $count }
plain-titled = { $title }:
plain-no-more = Não há mais nada.

## Perguntas do programa
plain-field-known = { $label } Agora: { $known }
plain-field-now = Agora: { $now }
plain-list-as-before = A lista é a mesma de antes, com { $count }; a repete-a.
plain-how-field = Uma linha vazia mantém o que está, - esvazia, ? explica, b volta atrás. Entre aspas, uma palavra conta como texto.
plain-how-several = Escreva os números que se aplicam, separados por espaços. Uma linha vazia mantém o que está, - é nenhum.
plain-how-choice = Escreva o número. b volta atrás, ? explica.

## Início
plain-home-empty = Ainda não há nada. Escreva nova, ou uma linha vazia, para iniciar a primeira avaliação; exemplo para ver primeiro um hotel inventado.
plain-home = { $count ->
    [1] Há uma coisa que se pode abrir:
   *[other] Há { $count } coisas que se podem abrir:
}
plain-home-nothing = ainda sem avaliação
plain-home-draft = { $period }, por acabar, { $settled } de { $visible }, { $ago }
plain-home-report = { $period }, relatório de { $day }, { $score }, { $level }
plain-home-more = e mais { $count }: escreva procurar e parte do nome da organização.
plain-home-not-found = Nenhuma organização tem “{ $text }” no nome.
plain-how-home = Escreva um número para abrir, ou nova para uma nova avaliação.
plain-no-example = Já há organizações. O exemplo abre-se com: farol demo
plain-compare-open-first = Abra primeiro um relatório ou uma avaliação.

## Preparação
plain-opened = { $name } · { $period }.
plain-setup-name = Como se chama a organização?
plain-setup-sectors = Em que setores está?
plain-setup-sectors-hint = Os setores trazem os departamentos que neles são habituais, e perguntas próprias.
plain-setup-headcount = Quantas pessoas lá trabalham?
plain-setup-period = Que trimestre se avalia?
plain-setup-assessor = Quem faz as perguntas?
plain-setup-assessor-hint = O nome consta no relatório. Pode ficar em branco.
plain-setup-begin = Com que começa a avaliação?
plain-setup-begin-hint = O que um relatório anterior diz transita, e espera ser confirmado.

## Departamentos
plain-departments-empty = Ainda não há departamentos. Escreva acrescentar para juntar os habituais nos setores, novo para descrever um.
plain-departments = { $count ->
    [1] Um departamento:
   *[other] { $count } departamentos:
}
plain-department = { $name }: { $people ->
    [1] 1 pessoa
   *[other] { $people } pessoas
}, { $volume }, { $flows ->
    [1] 1 fluxo de dados
   *[other] { $flows } fluxos de dados
}, { $settled } de { $visible } perguntas resolvidas
plain-data-on = dados de { $volume }
plain-data-on-nobody-said = dados de um número de pessoas por dizer
plain-too-many-people = Os departamentos têm { $people } pessoas ao todo, a organização { $all }: alguém está contado duas vezes, ou há que acertar o número da organização (preparação).
plain-how-departments = Escreva acrescentar, novo, ou editar, fluxos ou remover com um número. Uma linha vazia avança para as perguntas.
plain-wrong-departments = Escreva acrescentar, novo, ou editar, fluxos ou remover com um número, como em: fluxos 1. Uma linha vazia avança para as perguntas.
plain-wrong-department = Diga qual departamento, com um número de 1 a { $most } depois da palavra.
plain-templates = Que departamentos há?
plain-templates-hint = Cada um traz os fluxos de dados que lhe são habituais. Podem alterar-se. Outros encontram-se por uma palavra, como em: acrescentar clínica
plain-no-template = Nenhum departamento habitual tem “{ $text }” no nome. Escreva novo para descrever um.
plain-describe = { $department }:
plain-department-name = Como se chama o departamento?
plain-department-headcount = Quantas pessoas lá trabalham?
plain-department-volume = De quantas pessoas tem dados?
plain-department-volume-hint = Em branco, conta como o máximo.
plain-department-lead = Quem o chefia? Pode ficar em branco.
plain-department-accounts = Quantas contas tem na plataforma? Pode ficar em branco.
plain-department-mainland = Quantas destas têm um número de telefone que começa por +86?
plain-department-mainland-hint = Das suas contas, as que foram abertas com um número do Interior da China.

## Fluxos de dados
plain-features = Que funcionalidades usa { $department }?
plain-features-hint = O que deixa de ser usado sai com os seus fluxos de dados.
plain-features-looked = Quais destas quer percorrer? Com que frequência se usa, e que dados por ela passam.
plain-features-looked-hint = Propõem-se as novas. - não percorre nenhuma.
plain-frequency-open = frequência por dizer
plain-no-data = ainda sem dados
plain-frequency = { $feature }: com que frequência se usa?
plain-data = { $feature }: quais destes dados por aqui passam?
plain-sensitive = { $title } (sensíveis por lei)

## Entrevista
plain-section = { $part } · { $section }.
plain-several = Podem escolher-se várias.
plain-text-hint = Escreva um texto curto. Aqui, escreva nota ou evidência por extenso.
plain-answer-now = Resposta: { $answer }
plain-answer-carried = Transitada de { $period }: { $answer }. Uma linha vazia diz que se mantém.
plain-remark-override = Difere da organização, cuja resposta é: { $answer }. Escreva retirar para tirar a diferença.
plain-how-interview = Escreva o número da resposta. ? explica, u é “Não sei”, x é não aplicável, b volta atrás, uma linha vazia avança. ajuda diz tudo o mais.
plain-left-open = Fica em aberto.
plain-wrong-alone = { $number } fica sozinha: não se pode escolher com outras.
plain-wrong-basis = Escreva base com 1, 2 ou 3: 1 declarada, 2 vista, 3 testada.
plain-basis = A resposta conta como { $basis }.
plain-reason-hint = Uma frase que se possa ler daqui a um ano. Pode ficar em branco; a revisão pede-a depois.
plain-nothing-to-withdraw = Não há aqui resposta que retirar.
plain-withdrawn = A resposta foi retirada; a pergunta está em aberto.
plain-note-now = Nota: { $note }
plain-note-lines = Escreva a nota; um ponto final sozinho numa linha termina-a.
plain-noted = Nota guardada.
plain-noted-instead = Nota guardada, em vez de: { $note }
plain-note-gone = A nota foi retirada.
plain-evidence-now = Evidência:
plain-evidence-new = O que foi mostrado? Uma linha vazia não acrescenta nada.
plain-evidence-day = Em que dia?
plain-evidence-kept = Guardado como evidência: { $name }
plain-evidence-gone = Retirado: { $name }
plain-wrong-evidence = { $count ->
    [0] Não há aqui evidência que retirar.
    [1] Há aqui uma evidência: e -1 retira-a.
   *[other] Há aqui { $count } evidências.
}
plain-flagged = Assinalada para seguimento.
plain-flag-gone = Já não está assinalada.
plain-red-flag = Sinal de alerta, { $whom }: { $title }
plain-contradiction = Isto combina? { $whom }: { $title }
plain-jump = Para onde?
plain-jump-none = Nenhuma pergunta tem “{ $text }”.
plain-jump-many = { $count } perguntas têm isso; estas são as primeiras { $most }. Mais palavras encontram menos.
plain-how-due = O que transitou espera: pendentes traz só o que é preciso perguntar, e uma linha vazia diz que uma resposta se mantém.
plain-due = { $count ->
    [1] É preciso fazer uma pergunta. pendentes outra vez: tudo de novo.
   *[other] É preciso fazer { $count } perguntas, a mais premente primeiro. pendentes outra vez: tudo de novo.
}

## Revisão
plain-review-nothing = Nada está em aberto. Escreva guardar para guardar o relatório.
plain-how-review = Um número vai a essa pergunta. Uma linha vazia avança para o resultado; guardar faz o relatório.

## Resultado
plain-result = Resultado de { $name }, { $period }
plain-how-scores = Uma pontuação vai de 0 a 100, e quanto mais alta, pior. O que é desconhecido conta como não implementado. No melhor caso é o que seria se tudo o que é desconhecido estivesse no seu melhor e tudo estivesse testado.
plain-scored = { $score }, { $level }. No melhor caso { $low }, sem qualquer salvaguarda { $inherent }.
plain-coverage = { $answered } de { $visible } perguntas respondidas, { $unknown ->
    [1] 1 desconhecida
   *[other] { $unknown } desconhecidas
}, { $notapplicable ->
    [1] 1 não aplicável
   *[other] { $notapplicable } não aplicáveis
}, { $unanswered } em aberto; { $carried ->
    [1] 1 transitada e não confirmada
   *[other] { $carried } transitadas e não confirmadas
}.
plain-departments-worst = Departamentos, o pior primeiro:
plain-red-flags = { $count ->
    [0] Nenhum sinal de alerta.
    [1] Um sinal de alerta:
   *[other] { $count } sinais de alerta:
}
plain-findings = { $count ->
    [0] Não há nada a corrigir.
    [1] Há uma constatação a corrigir:
   *[other] Há { $count } constatações a corrigir, primeiro o que mais vale:
}
plain-finding = { $whom }: { $question } Vale { $points } pontos; { $kind }; { $level }
plain-report-saved =
    O relatório está guardado:
    { $path }
plain-at-the-result = No resultado; a di-lo por inteiro.
plain-more-lines = { $count ->
    [1] Mais uma linha; escreva mais para a ouvir.
   *[other] Mais { $count } linhas; escreva mais para ouvir as seguintes.
}
plain-more = e mais { $count }; escreva mais para ouvir o que se segue.
plain-unproved = { $count ->
    [1] Uma resposta está no seu melhor mas não foi testada.
   *[other] { $count } respostas estão no seu melhor mas não foram testadas.
}
plain-how-result = Um número vai à pergunta dessa constatação. porquê explica um departamento; plano, comparar e guardar avançam.
plain-how-result-saved = Um número diz o que lá se respondeu. porquê explica um departamento; plano e comparar avançam; início fecha o relatório.
plain-not-mapped-why = Não foram introduzidos fluxos de dados para ele, pelo que não se pode apreciar o risco. Escreva departamentos, e depois fluxos com o seu número.
plain-why = Os pontos de que departamento?
plain-share = { $risk }: { $points } pontos
plain-worth-most = { $whom }: { $question } { $points } pontos

## Plano
plain-plan = Plano:
plain-plan-sum = { $count ->
    [0] Nenhuma ação
    [1] 1 ação
   *[other] { $count } ações
}, { $hours } horas, MOP { $cost }: a organização vai de { $before } para { $after }, { $level }.
plain-plan-department = { $name } vai de { $before } para { $after }, { $level }.
plain-step = { $action }. { $hours } horas, MOP { $cost }; de { $before } para { $after }.
plain-planned = No plano: { $what }.
plain-plan-settled = { $count ->
    [1] A última destas está no plano, e já nada nela há por mudar, ou não está entre os passos.
   *[other] As últimas { $count } destas estão no plano, e já nada nelas há por mudar, ou não estão entre os passos.
}
plain-how-plan = Um número diz mais dessa ação. acrescentar com números põe ações no plano, editar dá a uma o responsável e a data, remover tira uma; objetivo faz o plano para um orçamento ou um nível.
plain-planned-now = { $count ->
    [0] Já estão no plano.
    [1] Uma ação está agora no plano.
   *[other] { $count } ações estão agora no plano.
}
plain-unplanned = Está fora do plano.
plain-plan-owner = Quem a executa, por nome ou cargo?
plain-plan-due = Até que dia? Escrito como 2026-11-24; pode ficar em branco.
plain-plan-status = Até onde vai?
plain-plan-reason = Porquê? Necessário se foi abandonada; pode ficar em branco.
plain-goal = O que deve o plano alcançar?
plain-goal-department = Um departamento abaixo de um nível
plain-goal-which = Que departamento?
plain-goal-level = Abaixo de que nível?
plain-goal-hours = O máximo com um orçamento de horas
plain-goal-mop = O máximo com um orçamento em MOP
plain-budget-hours = Quantas horas?
plain-budget-mop = Quantas MOP?

## Comparação
plain-compare = Com que se deve comparar { $period }?
plain-compared = De { $earlier } para { $later }
plain-causes = Por causa do questionário { $questionnaire }, do âmbito { $scope }, das salvaguardas { $safeguards }.
plain-department-same = { $name }: { $score }, como antes.
plain-department-moved = { $name }: de { $before } para { $after } ({ $change }).
plain-compared-answer = { $whom }: { $question } { $kind }, de { $before } para { $after }; { $points } pontos
plain-in-place = de { $before } % para { $after } %
plain-how-compared = resultado, plano e comparar avançam; início fecha isto.
