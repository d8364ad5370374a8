using Playground.Evaluations.ResultFiles;
using Playground.Evaluations.ResultFiles.LmEval;

namespace Playground.Tests.Evaluations.ResultFiles;

public class OtherResultFileTests
{
    [Fact]
    public void LmEval_TwoFiltersAndRepeats_AreOneQuestion()
    {
        const string line = """{"doc_id": 0, "doc": {"question": "q"}, "target": 42, "arguments": {"gen_args_0": {"arg_0": ["[{\"role\": \"user\"}]"]}}, "resps": [["a", "b"]], "filtered_resps": ["a"], "filter": "FILTER", "metrics": ["exact", "odd"], "exact": 1.0, "odd": NaN}""";
        var samples = ResultTexts.Read($"{line.Replace("FILTER", "strict", StringComparison.Ordinal)}\n{line.Replace("FILTER", "loose", StringComparison.Ordinal)}\n");
        Assert.Equal([("0", 1, "a"), ("0", 2, "b")], samples.Rows.Select(row => (row.Item, row.Repeat, row.Answer!)));
        Assert.Equal(["exact,strict", "odd,strict", "exact,loose", "odd,loose"], samples.Rows[0].Scores.Select(score => score.Name));
        Assert.Equal(double.NaN, samples.Rows[0].Scores[1].Value);
        Assert.Equal("42", samples.Rows[0].Reference);
        Assert.Empty(samples.Models);
        var results = ResultTexts.Read("""{"results": {"t": {"alias": " - t", "exact,strict": 1, "exact_stderr,strict": "N/A"}}, "configs": {}, "versions": {}, "n-shot": {}, "config": {"model_args": "model=mine,base_url=x"}, "lm_eval_version": "0.4"}""");
        Assert.Equal("t: exact,strict", Assert.Single(results.Summary).Name);
        Assert.Equal("mine", LmEvalSamples.Join(samples, results).Rows[0].Model!.Name);
    }

    [Fact]
    public void LmEval_Choices_AnswerIsTheLikeliest() =>
        Assert.Equal("1", ResultTexts.Read("""{"doc_id": 0, "doc": {}, "resps": [[["-25.6", "False"]], [["-3.5", "True"]]], "metrics": ["acc"], "acc": 0.0, "target": "0"}""").Rows[0].Answer);

    [Fact]
    public void EvalsRecord_RunDied_IsCountedFromItsEvents()
    {
        var file = ResultTexts.Read("""
            {"spec": {"completion_fns": ["gpt"], "eval_name": "e"}}
            {"sample_id": "s1", "type": "sampling", "data": {"prompt": [{"role": "user", "content": "q"}], "sampled": ["SEPa"], "usage": {"prompt_tokens": 1, "completion_tokens": 2, "total_tokens": 3}}}
            {"sample_id": "s1", "type": "sampling", "data": {"sampled": ["judged"], "usage": {"total_tokens": 50}}}
            {"sample_id": "s1", "type": "match", "data": {"correct": true, "expected": ["x", "y"], "picked": null}}
            {"sample_id": "s2", "type": "error", "data": {"message": "Bearer abcdefghijklmnopqrstuvwxyz was refused"}}
            """.Replace("SEP", "\u2028", StringComparison.Ordinal));
        Assert.Equal(("\u2028a", "q", ResultOutcome.Passed, "judged"), (file.Rows[0].Answer, file.Rows[0].Prompt, file.Rows[0].Outcome, file.Rows[0].Reason));
        Assert.Equal(new ResultTokens(1, 2, 3, null, 50), file.Rows[0].Tokens);
        Assert.Equal("Bearer [REDACTED] was refused", file.Rows[1].Error);
        Assert.Contains("died", Assert.Single(file.Remarks));
    }

    [Fact]
    public void HostedItems_GradesAndErrors_AreRows()
    {
        var file = ResultTexts.Read("""
            {"run_id": "r", "data_source_idx": 3, "item": {"input": "q", "expected": "Paris"}, "sample": {"outputs": [{"role": "assistant", "content": "Paris"}], "token_usage": {"total_tokens": 9, "prompt_tokens": 5, "completion_tokens": 4}}, "grades": {"exact": 1.0}, "passes": {"exact": true}}
            {"run_id": "r", "data_source_idx": 4, "item": {}, "sample": {"outputs": [], "error": {"message": "boom"}}, "grades": {}}
            """);
        Assert.Equal([ResultOutcome.Passed, ResultOutcome.Error], file.Rows.Select(row => row.Outcome));
        Assert.Equal(("Paris", 9L), (file.Rows[0].Answer, file.Tokens));
    }

    [Fact]
    public void FastChat_VerdictThatTurnsWithTheOrder_IsATie()
    {
        var pairs = ResultTexts.Read("""
            {"question_id": 1, "model_1": "a", "model_2": "b", "g1_winner": "model_1", "g2_winner": "model_2", "judge": ["gpt-4", "pair-v2"], "turn": 1}
            {"question_id": 1, "model_1": "a", "model_2": "b", "g1_winner": "model_2", "g2_winner": "model_2", "judge": ["gpt-4", "x"], "turn": 2}
            {"question_id": 2, "model_1": "a", "model_2": "b", "g1_winner": "error", "g2_winner": "tie", "judge": ["gpt-4", "x"], "turn": 1}
            """);
        Assert.Equal([ResultWinner.Tie, ResultWinner.B, null], pairs.Comparisons.Select(pair => pair.Winner));
        Assert.Equal(["1", "1, turn 2", "2"], pairs.Comparisons.Select(pair => pair.Item));
        var singles = ResultTexts.Read("""{"question_id": 1, "model": "a", "judge": ["g", "s"], "judgment": "?", "score": -1, "turn": 1}""");
        Assert.Equal((null, ResultOutcome.Error), (singles.Rows[0].Score, singles.Rows[0].Outcome));
    }

    [Theory]
    [InlineData("1.25", ResultWinner.A, -0.5)]
    [InlineData("2", ResultWinner.B, 1.0)]
    [InlineData("1.5", ResultWinner.Tie, 0.0)]
    [InlineData("-1.0", null, null)]
    [InlineData("null", null, null)]
    public void AlpacaEval_Preference_IsFromOneToTwo(string preference, ResultWinner? winner, double? degree)
    {
        var pair = ResultTexts.Read($$"""[{"instruction": "q", "output_1": "x", "generator_1": "a", "output_2": "y", "generator_2": "b", "preference": {{preference}}}]""").Comparisons[0];
        Assert.Equal((winner, degree), (pair.Winner, pair.Preference));
    }

    [Fact]
    public void LlmComparator_Flipped_TakesTheScoreAsItIs()
    {
        var file = ResultTexts.Read("""{"metadata": {"custom_fields_schema": []}, "models": [{"name": "a"}, {"name": "b"}], "examples": [{"input_text": "q", "output_text_a": "x", "output_text_b": "y", "score": -0.75, "individual_rater_scores": [{"is_flipped": true, "score": -1, "rating_label": "A is better", "rationale": "no"}, {"is_flipped": false, "rationale": "B wins"}]}]}""");
        Assert.Equal((ResultWinner.B, 0.5, "B wins"), (file.Comparisons[0].Winner, file.Comparisons[0].Preference, file.Comparisons[0].Reason));
    }

    [Fact]
    public void Azure_NaNForAText_IsMissing()
    {
        var row = ResultTexts.Read("""{"rows": [{"inputs.query": "q", "inputs.response": "NaN", "inputs.context": NaN, "outputs.f1.f1_score": 0.5, "outputs.f1.f1_score_score": 0.5, "outputs.f1.f1_score_result": "fail", "outputs.f1.f1_score_threshold": 0.6, "outputs.f1.f1_score_reason": "low"}], "metrics": {"f1": 0.5}, "studio_url": null}""").Rows[0];
        Assert.Equal("NaN", row.Answer);
        Assert.DoesNotContain(row.Variables, variable => variable.Key == "context");
        Assert.Equal(new ResultScore("f1.f1_score", 0.5, false, "low"), Assert.Single(row.Scores));
        Assert.Equal(ResultOutcome.Failed, row.Outcome);
    }

    [Fact]
    public void DeepEval_MetricThatThrew_IsAnError()
    {
        var file = ResultTexts.Read("""{"testCases": [{"name": "n", "input": "q", "actualOutput": "a", "success": false, "metricsData": [{"name": "m", "success": false, "error": "broke"}], "tokenCost": 0.5, "completionTime": 2}], "metricsScores": [], "hyperparameters": {"model": "x"}, "testPassed": 0, "testFailed": 1}""");
        Assert.Equal((ResultOutcome.Error, "broke", 0.5, TimeSpan.FromSeconds(2)), (file.Rows[0].Outcome, file.Rows[0].Error, file.Rows[0].Cost, file.Rows[0].Duration));
        Assert.Equal("x", Assert.Single(file.Models).Name);
    }

    [Fact]
    public void Ragas_LinesAndTable_AreTheSame()
    {
        var lines = ResultTexts.Read("""{"user_input": "q", "response": "r", "reference": "x", "exact": 0.5}""");
        var table = ResultTexts.Read("user_input,response,reference,exact\r\nq,r,x,0.5\r\n");
        Assert.Equal(lines.Rows[0].Scores, table.Rows[0].Scores);
        Assert.Equal(("q", "r", 0.5), (table.Rows[0].Prompt, table.Rows[0].Answer, table.Rows[0].Score));
    }

    [Fact]
    public void Trl_TextsConversationsAndLabels_AreTaken()
    {
        var pair = ResultTexts.Read("\uFEFF{\"prompt\": [{\"role\": \"user\", \"content\": \"q\"}], \"chosen\": [{\"role\": \"assistant\", \"content\": \"good\"}], \"rejected\": null}\r\n\r\n").Comparisons[0];
        Assert.Equal(("q", "good", null, null), (pair.Prompt, pair.AnswerA, pair.AnswerB, pair.Winner));
        Assert.Empty(ResultTexts.Read("""[{"prompt": "q", "chosen": "g\ud83d", "rejected": "b"}]""").Models);
        Assert.Equal(ResultOutcome.Passed, ResultTexts.Read("""{"prompt": "q", "completion": "c", "label": 1}""").Rows[0].Outcome);
    }

    [Fact]
    public void OpenWebUi_ThumbOnOneOfThree_IsTwoGames()
    {
        var file = ResultTexts.Read("""
            [{"id": "2", "type": "rating", "data": {"rating": -1, "model_id": "a", "sibling_model_ids": ["b"]}, "meta": {"message_id": "m2"}, "created_at": 20},
             {"id": "3", "type": "rating", "data": {"rating": 10, "model_id": "a", "sibling_model_ids": ["b"]}, "meta": {}, "created_at": 30},
             {"id": "1", "type": "rating", "data": {"rating": "1", "model_id": "a", "sibling_model_ids": ["b", "a"], "reason": "other", "comment": "so"}, "meta": {"message_id": "m1"}, "created_at": 10}]
            """);
        Assert.Equal([("m1", "b", ResultWinner.A), ("m1", "a", ResultWinner.A), ("m2", "b", ResultWinner.B)], file.Comparisons.Select(game => (game.Item, game.B!.Name, game.Winner!.Value)));
        Assert.Equal("other: so", file.Comparisons[0].Reason);
        Assert.Contains(file.Remarks, remark => remark.StartsWith("1 records are neither", StringComparison.Ordinal));
    }

    [Fact]
    public void OpenWebUi_Tree_IsColumnsRepeatsAndTheHistoryThatWasSent()
    {
        var file = ResultTexts.Read("""
            [{"id": "c", "chat": {"history": {"messages": {
              "u1": {"role": "user", "content": "one", "parentId": null, "childrenIds": ["a1", "a2", "a3"]},
              "a1": {"role": "assistant", "content": "x", "model": "m", "modelIdx": 0, "parentId": "u1", "done": true},
              "a2": {"role": "assistant", "content": "y", "model": "arena", "selectedModelId": "n", "modelIdx": 1, "parentId": "u1", "done": true, "usage": {"prompt_tokens": 1, "output_tokens": 2, "total_tokens": 3}},
              "a3": {"role": "assistant", "content": "z", "model": "m", "modelIdx": 0, "parentId": "u1", "done": true},
              "u2": {"role": "user", "content": "two", "parentId": "a2", "childrenIds": ["b1"]},
              "b1": {"role": "assistant", "content": "", "model": "m", "modelIdx": 0, "parentId": "u2", "done": false}}}}}]
            """);
        Assert.Equal([("m", 1, "x"), ("n", 1, "y"), ("m", 2, "z"), ("m", 1, null)], file.Rows.Select(row => (row.Model!.Name, row.Repeat, row.Answer)));
        Assert.Equal(["one", "y"], file.Rows[3].History.Select(message => message.Text));
        Assert.Equal(ResultOutcome.Error, file.Rows[3].Outcome);
        Assert.Equal(3, file.Tokens);
    }
}
