### What the core has to say: why an event or an interview is refused.
### By the plural rules of pt-PT, which farol takes, [one] is 1 alone.

fault = { $site }: { $what }
site-interview = A entrevista
site-organisation = A organização
site-department = Departamento { $department }
site-plan = O plano, ação { $action }
site-return = O retorno
site-return-input = A entrada { $input } do retorno
site-answer-organisation = A resposta da organização a { $question }
site-answer-department = A resposta do departamento { $department } a { $question }
fault-wrong-format = tem o formato { $found }, que este programa não lê. Um farol mais recente talvez o leia.
fault-other-questionnaire = foi feita com o questionário { $which }, que não é o indicado. Indique aquele com --questionnaire.
fault-unknown-id = o questionário não tem nada com o id { $id }. Verifique como está escrito.
fault-duplicate-department = outro departamento tem o mesmo id. Dê a cada um o seu.
fault-unsafe-id = { $id } não pode ser um id: use de 1 a 64 caracteres de a-z, 0-9 e -.
fault-no-headcount = o número de pessoas tem de ser pelo menos 1.
fault-too-many-accounts = há mais contas do Interior da China do que contas no total.
fault-not-for-the-organisation = esta pergunta faz-se a cada departamento. Ponha lá a resposta.
fault-not-overridable = esta pergunta faz-se uma só vez, para toda a organização. Ponha lá a resposta.
fault-empty = diz "answered", mas não tem opção, número, texto nem data. Acrescente um deles ou retire a entrada.
fault-wrong-value = tem um valor de tipo diferente do que a pergunta pede.
fault-too-many-options = a pergunta permite aqui uma só opção, e cada opção no máximo uma vez.
fault-number-out-of-range = { $number } está fora dos limites da pergunta.
fault-bad-date = { $text } não é uma data. Escreva-a como 2026-11-24.
fault-bad-estimate = é preciso que mínimo ≤ provável ≤ máximo, nenhum abaixo de 0, e uma probabilidade no máximo de 1.
fault-bad-years = { $years } anos não são um horizonte. Indique de 1 a { $most }.
refused-not-the-start = Uma avaliação começa uma só vez, com o seu primeiro evento.
refused-other-questionnaire = A avaliação foi iniciada com o questionário { $which }, que não é o presente.
refused-no-department = Não há nenhum departamento { $department }.
refused-bad-department = O id de departamento { $department } já está em uso ou não pode ser usado.
refused-not-blank = Um relatório só transita antes de se introduzir seja o que for. Inicie outra avaliação para ele.
refused-other-past = O ficheiro dá continuidade ao relatório de { $period }, e esta avaliação não: o que no ficheiro está descontinuado e por confirmar perder-se-ia. Dê-o a uma nova avaliação que comece do zero (farol new --from none), ou retire carried_over e retired do ficheiro. Nada foi alterado.
refused-retired-elsewhere = { $count ->
    [one] O ficheiro tem um elemento descontinuado que esta avaliação não tem e que se perderia
   *[other] O ficheiro tem { $count } elementos descontinuados que esta avaliação não tem e que se perderiam
}. Dê o ficheiro a uma nova avaliação que comece do zero (farol new --from none), ou retire dele retired. Nada foi alterado.
refused-nothing-to-confirm = Em { $question } não há nada transitado que espere confirmação. Responda à pergunta.
refused-weaker-basis = { $question } sabia-se com melhor base do que essa. Para o dizer, responda de novo.
refused-nothing-to-undo = Não há nada a anular.

## The return
roi-plan = Retorno em { $years ->
    [one] 1 ano
   *[other] { $years } anos
} se forem feitas { $actions } das { $open } ações em aberto: { $hours } horas, MOP { $cost }
roi-input = Entrada
roi-low = Mínimo
roi-likely = Provável
roi-high = Máximo
roi-unit = Unidade
roi-status = Estado
roi-source = Fonte
roi-from-organisation = número de pessoas da organização
roi-from-plan = estimativas de planeamento das ações
roi-nothing = não introduzido
unit-mop = MOP
unit-mop-per-hour = MOP por hora
unit-mop-per-year = MOP por ano
unit-hours = horas
unit-hours-per-head = horas por pessoa
unit-hours-per-year = horas por ano
unit-people = pessoas
unit-chance-per-year = probabilidade por ano
roi-vendor-claim = alegação não comprovada de um fornecedor
roi-entered = introduzido
roi-ratio = Benefícios/custos
roi-net = Benef. líquido, MOP
roi-pay-back = Recuperação, anos
roi-not-in-time = fora do prazo
roi-no-cost = sem custo
roi-percentiles = P10, P50, P90: o que um décimo, metade e nove décimos das tiragens não ultrapassam.
roi-likely-title = Com os valores prováveis, MOP em { $years ->
    [one] 1 ano:
   *[other] { $years } anos:
}
roi-penalties-avoided = Sanções esperadas que se evitam
roi-audit-work = Trabalho de auditoria poupado
roi-other-benefits = Outros benefícios
roi-implementation = Execução
roi-training = Formação
roi-net-line = Benefício líquido
roi-histogram = Benefício líquido: quantas das { $draws } tiragens a partir de cada valor em MOP, até { $to }:
roi-sensitivity = O que faz variar o benefício líquido: cada entrada do mínimo ao máximo, com as outras no valor provável, MOP:
roi-not-entered = Contado como 0, porque ninguém o introduziu: { $inputs }.
roi-seed = Semente { $seed }, gerador { $generator }, { $draws } tiragens.
roi-example = Um exemplo de um artigo de um fornecedor: { $people } pessoas, { $years } anos, MOP { $mop } (MOP { $each } por pessoa e por ano).
    Estado: { $status }. Fonte: { $source }.
    Tomado como o conjunto de todos os benefícios. Os custos, os riscos e o plano são os desta avaliação.
roi-claimed = como se alega
roi-sourced = sem a alegação
roi-needed = MOP { $mop } equivalem a tantas vezes uma destas sanções, cada uma no máximo que a sua fonte indica (MOP):
input-hourly-rate = Uma hora de trabalho próprio
input-implementation-hours = Horas para executar o plano
input-implementation-cost = Dinheiro para executar o plano
input-headcount = Pessoas a formar
input-training-hours = Horas de formação por pessoa
input-audit-hours = Trabalho de auditoria poupado por ano
input-other-benefits = Outros benefícios por ano
input-penalty = Sanção: { $penalty }
input-base-rate = Probabilidade por ano: { $penalty }

## How far a planned action is
plan-open = em aberto
plan-doing = em curso
plan-done = feita
plan-dropped = abandonada

## Comparison
compared-two = São duas organizações, não dois momentos de uma: aqui nada é novo, encerrado ou reaberto. + é maior risco em { $later }, - é menor. Departamentos com o mesmo id são tidos pelo mesmo.
only-at-later = só em { $later }
only-at-earlier = só em { $earlier }
flags-new = Novos sinais de alerta
flags-gone = Sinais de alerta que desapareceram
flags-unchanged = Sinais de alerta como antes
flags-only-at-later = Sinais de alerta só em { $later }
flags-only-at-earlier = Sinais de alerta só em { $earlier }
flags-at-both = Sinais de alerta em ambas
findings-new = Novas constatações
findings-reopened = Constatações reabertas
findings-worse = Constatações com pior resposta, segundo a parte do melhor que está implementada
findings-better = Constatações com melhor resposta, segundo a parte do melhor que está implementada
findings-closed = Constatações encerradas
findings-only-at-later = Constatações só em { $later }
findings-only-at-earlier = Constatações só em { $earlier }
findings-worse-at-later = Constatações em ambas, com pior resposta em { $later }, segundo a parte do melhor que está implementada
findings-better-at-later = Constatações em ambas, com melhor resposta em { $later }, segundo a parte do melhor que está implementada
findings-unchanged = { $count ->
    [one] 1 constatação está como estava.
   *[other] { $count } constatações estão como estavam.
}
findings-at-both = { $count ->
    [one] 1 constatação é igual em ambas.
   *[other] { $count } constatações são iguais em ambas.
}
department-added = novo
department-removed = já não há
departments-together = Os departamentos fundidos ou divididos comparam-se pela média das suas pontuações, ponderada pelo número de pessoas.
answers-changed = Respostas que mudaram, e o efeito de cada uma por si só
answers-differ = Respostas que diferem, e o efeito de cada uma por si só
answers-unchanged = { $count ->
    [one] 1 resposta está como estava.
   *[other] { $count } respostas estão como estavam.
}
answers-at-both = { $count ->
    [one] 1 resposta é igual em ambas.
   *[other] { $count } respostas são iguais em ambas.
}
answer-changed = mudou
answer-new = nova resposta
answer-withdrawn = retirada
answer-basis = com outra base
answer-confirmed = confirmada
answer-otherwise = outra resposta
answer-same = a mesma
answered-at-later = respondida só em { $later }
answered-at-earlier = respondida só em { $earlier }
acting-together = efeito conjunto: o que nenhuma resposta fez sozinha
notes-changed = Notas que mudaram
notes-differ = Notas que diferem
compared-actions = O que foi feito do plano, com os pontos das respostas que cada ação resolve
compared-actions-two = O que está planeado, com os pontos das respostas que cada ação resolve
outcome-done = feita, e o risco baixou
outcome-without-effect = feita, mas o risco não baixou
outcome-late = com atraso
outcome-dropped = abandonada
outcome-under-way = em curso
outcome-gone = já não planeada
planned-at-both = planeada em ambas
questionnaire-changed = O questionário mudou: { $added } perguntas acrescentadas, { $removed } retiradas, { $replaced } substituídas, { $rescored } pontuadas de outro modo, { $notcomparable } não comparáveis.
compared-accepted = Constatações aceites
acceptance-new = aceite agora
acceptance-unchanged = ainda aceite
acceptance-expired = expirou, em aberto outra vez
acceptance-withdrawn = já não aceite
accepted-at-later = aceite em { $later }
accepted-at-both = aceite em ambas
acceptance-over = expirada em { $later }
