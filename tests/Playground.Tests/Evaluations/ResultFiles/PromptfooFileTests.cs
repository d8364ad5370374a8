using Playground.Evaluations.ResultFiles;

namespace Playground.Tests.Evaluations.ResultFiles;

public class PromptfooFileTests
{
    static string Row(int test, int prompt, string rest, string question = "q") =>
        $$$"""{"testIdx": {{{test}}}, "promptIdx": {{{prompt}}}, "provider": {"id": "openai:x{{{prompt}}}", "label": "Model {{{prompt}}}"}, "testCase": {"vars": {"question": "{{{question}}}"}}, "prompt": {"raw": "Ask {{{question}}}"}, {{{rest}}} }""";

    static string Document(params string[] rows) =>
        $$$$"""{"evalId": "e", "results": {"version": 3, "prompts": [{"provider": "Model 0", "metrics": {"namedScores": {"Truth": 3}, "namedScoreWeights": {"Truth": 4}}}, {"provider": "Model 1"}], "results": [{{{{string.Join(",", rows)}}}}], "stats": {"successes": 1, "failures": 1, "errors": 1}}, "config": {"providers": [{"config": {"apiKey": "very-secret-value"}}]}}""";

    [Fact]
    public void Json_RowsInOrderOfCompletion_AreSortedIntoTheGrid()
    {
        var file = ResultTexts.Read(Document(
            Row(1, 1, """ "success": false, "failureReason": 2, "error": "429 with very-secret-value", "response": {} """),
            Row(0, 1, """ "success": false, "failureReason": 1, "error": "Expected x", "score": 0.5, "response": {"output": ""}, "gradingResult": {"reason": "Expected x"} """, "z"),
            Row(0, 0, """ "success": true, "failureReason": 0, "score": 1, "cost": 0.002, "latencyMs": 40, "response": {"output": {"a": 1}, "tokenUsage": {"prompt": 3, "completion": 4, "total": 7, "assertions": {"total": 9}}} """, "z")));
        Assert.Equal(ResultFileKind.PromptfooJson, file.Kind);
        Assert.Equal([("0", "Model 0"), ("0", "Model 1"), ("1", "Model 1")], file.Rows.Select(row => (row.Item, row.Model!.Name)));
        Assert.Equal("openai:x0", file.Rows[0].Model!.Id);
        Assert.Equal("{\"a\": 1}", file.Rows[0].Answer);
        Assert.Equal(new ResultTokens(3, 4, 7, null, 9), file.Rows[0].Tokens);
        Assert.Equal(TimeSpan.FromMilliseconds(40), file.Rows[0].Duration);
        Assert.Equal("", file.Rows[1].Answer);
        Assert.Equal((ResultOutcome.Failed, null, null), (file.Rows[1].Outcome, file.Rows[1].Error, file.Rows[1].Cost));
        Assert.Equal((ResultOutcome.Error, (string?)null), (file.Rows[2].Outcome, file.Rows[2].Answer));
        Assert.Equal("429 with [REDACTED]", file.Rows[2].Error);
        Assert.Equal(0.75, Assert.Single(file.Summary).Value);
        Assert.Empty(file.Remarks);
        Assert.Equal(new ResultTotals(1, 1, 1), file.Counted);
    }

    [Fact]
    public void Json_EqualTestCases_AreRepeats()
    {
        var file = ResultTexts.Read(Document(Row(1, 0, """ "success": true """), Row(0, 0, """ "success": true """), Row(2, 0, """ "success": true """, "other")));
        Assert.Equal([("0", 1), ("0", 2), ("2", 1)], file.Rows.Select(row => (row.Item, row.Repeat)));
        Assert.Null(file.Tokens);
        Assert.Null(file.Cost);
    }

    [Fact]
    public void Json_PersonOverruled_StandsOverReasonAndError()
    {
        const string human = """ "gradingResult": {"reason": "Manual result (overrides all other grading results)", "comment": "no", "componentResults": [{"pass": true, "score": 1, "assertion": {"type": "human"}}]} """;
        var file = ResultTexts.Read(Document(Row(0, 0, $""" "success": true, "failureReason": 1, "error": "Expected x", {human} """), Row(1, 0, $""" "success": false, "failureReason": 0, {human} """, "b")));
        Assert.Equal([ResultOutcome.Passed, ResultOutcome.Failed], file.Rows.Select(row => row.Outcome));
        Assert.True(file.Rows.All(row => row is { IsPersonsVerdict: true, Error: null, Comment: "no" }));
    }

    [Fact]
    public void Json_RowsThatAreMissing_AreSaid()
    {
        var file = ResultTexts.Read(Document(Row(0, 0, """ "success": true """)));
        Assert.Contains("counts 3 rows and holds 1", Assert.Single(file.Remarks));
    }

    [Theory]
    [InlineData("\"3\"", "version 3;")]
    [InlineData("4", "version 4;")]
    public void Json_OtherVersion_IsASentence(string version, string says) =>
        Assert.Contains(says, ResultTexts.Refusal($$$"""{"results": {"version": {{{version}}}, "results": []}}"""));

    [Fact]
    public void Json_BeforeReasons_TellsErrorsByTheAnswer()
    {
        var file = ResultTexts.Read(Document(Row(0, 0, """ "success": false, "error": "boom", "response": {"error": "boom"} """), Row(1, 0, """ "success": false, "error": "Expected x", "response": {"output": "y"} """, "b")));
        Assert.Equal([ResultOutcome.Error, ResultOutcome.Failed], file.Rows.Select(row => row.Outcome));
    }

    [Fact]
    public void Json_Version2_IsReadFromItsTable()
    {
        var file = ResultTexts.Read("""
            {"results": {"version": 2, "results": [{}], "stats": {"successes": 1, "failures": 1}, "table": {"head": {"prompts": [{"provider": "m1"}, {"provider": "m2"}], "vars": ["q"]},
            "body": [{"vars": ["x"], "outputs": [{"pass": true, "score": 1, "text": "yes", "prompt": "Q x"}, {"pass": false, "score": 0, "text": "Expected yes\n---\nno"}]}]}}}
            """);
        Assert.Equal([("m1", "yes"), ("m2", "no")], file.Rows.Select(row => (row.Model!.Name, row.Answer!)));
        Assert.Equal(KeyValuePair.Create("q", "x"), Assert.Single(file.Rows[0].Variables));
    }

    [Fact]
    public void Lines_ScoreThatWasNoNumber_StaysWithoutOne()
    {
        var file = ResultTexts.Read($"{Row(1, 0, """ "success": false, "score": null """, "b")}\n{Row(0, 0, """ "success": true, "score": 1 """)}\n");
        Assert.Equal(ResultFileKind.PromptfooLines, file.Kind);
        Assert.Equal([1, null], file.Rows.Select(row => row.Score));
    }

    [Fact]
    public void Csv_GroupsWithEqualNames_AreTakenByPlace()
    {
        var file = ResultTexts.Read("Description,question,[m 1] ask,Status,Score,Named Scores,Metric: T,Grader Reason,Comment,[m2] ask,Status,Score,Named Scores,Grader Reason,Comment\r\n"
            + "d,\"a\r\nb\",'=1+1,PASS,1.00,{},0.50,fine,,no,FAIL,0.25,{},Expected,c\r\n"
            + "d,x,,ERROR,0.00,{},,,,said,ERROR,0.00,{},Manual result (overrides all other grading results),\r\n");
        Assert.Equal(ResultFileKind.PromptfooCsv, file.Kind);
        Assert.Equal(["m 1", "m2"], file.Models.Select(model => model.Name));
        Assert.Equal(["=1+1", "no", null, "said"], file.Rows.Select(row => row.Answer));
        Assert.Equal([ResultOutcome.Passed, ResultOutcome.Failed, ResultOutcome.Error, ResultOutcome.Failed], file.Rows.Select(row => row.Outcome));
        Assert.Equal(KeyValuePair.Create("question", "a\r\nb"), Assert.Single(file.Rows[0].Variables));
        Assert.Equal(new ResultScore("T", 0.5), Assert.Single(file.Rows[0].Scores));
        Assert.Equal("c", file.Rows[1].Comment);
    }

    [Fact]
    public void Csv_OldCells_HoldAll()
    {
        var file = ResultTexts.Read("q,[m1] ask,[m2] ask\nx,\"[PASS] (1.00, Truth: 1.00)\n\nyes\n\nPass Reason: All fine\",\"[FAIL] (0.00)\n\nExpected yes\n---\nno\n\nFail Reason: Expected yes\"\n");
        Assert.Equal(["yes", "no"], file.Rows.Select(row => row.Answer));
        Assert.Equal(["All fine", "Expected yes"], file.Rows.Select(row => row.Reason));
        Assert.Equal([1, 0], file.Rows.Select(row => row.Score));
    }
}
