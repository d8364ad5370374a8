using System.Text.Json;
using Microsoft.Extensions.AI.Evaluation;
using Microsoft.Extensions.Logging.Abstractions;
using Playground.Comparisons;
using Playground.Evaluations.Checks;
using Playground.Metrics;
using Playground.Models;
using Playground.Pricing;
using Playground.PromptSets;
using Xunit;

namespace Playground.Tests.Evaluations.Checks;

public sealed class CheckTests
{
    [Theory]
    [InlineData("equals", "\"Paris\"", " Paris\n", true)]
    [InlineData("equals", "\"Paris\"", "paris", false)]
    [InlineData("equals", "[\"a\", \"b\"]", "b", true)]
    [InlineData("equals", """{"a": [1]}""", "{ \"a\": [1.0] }", true)]
    [InlineData("contains", "\"aris\"", "Paris", true)]
    [InlineData("icontains", "\"PARIS\"", "in paris", true)]
    [InlineData("contains-any", "[\"x\", \"Pa\"]", "Paris", true)]
    [InlineData("contains-all", "[\"x\", \"Pa\"]", "Paris", false)]
    [InlineData("icontains-all", "[\"pa\", \"IS\"]", "Paris", true)]
    [InlineData("icontains-any", "[\"y\", \"IS\"]", "Paris", true)]
    [InlineData("not-contains", "\"Lyon\"", "Paris", true)]
    [InlineData("starts-with", "\"Pa\"", "Paris", true)]
    [InlineData("starts-with", "\"pa\"", "Paris", false)]
    [InlineData("ends-with", "\"is\"", "Paris", true)]
    [InlineData("regex", "\"^[A-Z]\\\\w+$\"", "Paris", true)]
    [InlineData("regex", "\"(?=P)(a|a)*$\"", "Paris", false)]
    [InlineData("not-regex", "\"\\\\d\"", "Paris", true)]
    [InlineData("is-json", null, "{\"a\": 1}", true)]
    [InlineData("is-json", null, "x {}", false)]
    [InlineData("contains-json", null, "So: ```json\n{\"a\": [1]}\n``` {", true)]
    [InlineData("is-json", """{"type": "object", "required": ["age"], "properties": {"age": {"type": "integer"}}}""", "{\"age\": 36}", true)]
    [InlineData("is-json", """{"type": "object", "required": ["age"], "properties": {"age": {"type": "integer"}}}""", "{\"age\": \"36\"}", false)]
    [InlineData("numeric", "42", "12 + 30 = 42.", true)]
    [InlineData("numeric", "\"1234.5\"", "It is 1,234.5", true)]
    [InlineData("numeric", "-3", "It is −3", true)]
    [InlineData("numeric", "42", "none", false)]
    [InlineData("word-count", "2", "two words", true)]
    [InlineData("word-count", """{"min": 3, "max": 9}""", "two words", false)]
    [InlineData("length", "2", "🌅é", true)]
    [InlineData("is-refusal", null, "I'm sorry, but I can't help with that.", true)]
    [InlineData("is-refusal", null, "Es tut mir leid, das geht nicht.", true)]
    [InlineData("is-refusal", null, "Sure!", false)]
    [InlineData("not-is-refusal", null, "Sure!", true)]
    [InlineData("levenshtein", "\"kitten\"", "sitting", true)]
    public async Task EvaluateAsync_Answer_PassesOrFails(string type, string? value, string answer, bool passes)
    {
        var verdict = await CheckAsync(answer, CheckDefinition.Of(type) with { Value = value is null ? null : Json(value) });

        Assert.Equal(passes, verdict.Passed);
        Assert.Equal(passes ? 1 : 0, verdict.Score);
        Assert.NotEqual("", verdict.Checks[0].Reason);
    }

    [Theory]
    [InlineData("numeric", 0.5, 41.6, true)]
    [InlineData("levenshtein", 1, "ab", false)]
    [InlineData("latency", 1000, null, true)]
    [InlineData("latency", 999, null, false)]
    [InlineData("cost", 0.002, null, true)]
    [InlineData("cost", 0.001, null, false)]
    public async Task EvaluateAsync_Threshold_IsHeld(string type, double threshold, object? value, bool passes)
    {
        var verdict = await CheckAsync("42", new() { Type = type, Threshold = threshold, Value = value is null ? null : JsonSerializer.SerializeToElement(value) });

        Assert.Equal(passes, verdict.Passed);
    }

    [Fact]
    public async Task EvaluateAsync_CostThatNobodyKnows_CountsNeitherWay()
    {
        var verdict = await Checks().EvaluateAsync(new() { Id = "i", Checks = [new() { Type = "cost", Threshold = 1 }] }, Answer("x") with { Cost = null }, [], default);

        Assert.Equal((null, null), (verdict.Passed, verdict.Score));
        Assert.Null(Assert.Single(verdict.Checks).Passed);
    }

    [Fact]
    public async Task EvaluateAsync_WithoutValue_ComparesWithTheReferences()
    {
        var item = new PromptSetItem { Id = "i", References = ["Rome", "Paris"], Checks = [new() { Type = "equals" }] };

        Assert.True((await Checks().EvaluateAsync(item, Answer("Paris"), [], default)).Passed);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData(0.6, true)]
    [InlineData(0.8, false)]
    public async Task EvaluateAsync_Weights_MakeTheScoreThatTheThresholdIsHeldAgainst(double? threshold, bool passes)
    {
        var item = new PromptSetItem
        {
            Id = "i",
            Threshold = threshold,
            Checks = [Contains("a", 3), Contains("x", 1), Contains("y", 0)],
        };

        var verdict = await Checks().EvaluateAsync(item, Answer("a"), [], default);

        Assert.Equal((passes, 0.75), (verdict.Passed, verdict.Score));
    }

    [Fact]
    public async Task EvaluateAsync_Group_CountsAsOneCheck()
    {
        var group = new CheckDefinition { Type = CheckDefinition.Group, Threshold = 0.5, Metric = "M", Weight = 2, Checks = [Contains("a", 1), Contains("x", 1)] };

        var verdict = await CheckAsync("a", group);

        Assert.Equal((true, 0.5), (verdict.Passed, verdict.Score));
        Assert.Equal(2, Assert.Single(verdict.Checks).Checks.Count);
    }

    [Fact]
    public async Task EvaluateAsync_EvaluatorOfOthers_IsFoundByItsName()
    {
        var checks = new AnswerChecks(new([new("own", new FixedEvaluator(0.7))]), NullLogger<AnswerChecks>.Instance);
        var item = new PromptSetItem { Id = "i", Checks = [new() { Type = "own", Threshold = 0.6 }] };

        Assert.True((await checks.EvaluateAsync(item, Answer("x"), [], default)).Passed);
        Assert.False((await checks.EvaluateAsync(item with { Checks = [new() { Type = "own", Threshold = 0.8 }] }, Answer("x"), [], default)).Passed);
    }

    [Fact]
    public async Task EvaluateAsync_EvaluatorThatThrows_CostsItsOwnCheckAlone()
    {
        var checks = new AnswerChecks(new([new("own", new FixedEvaluator(null))]), NullLogger<AnswerChecks>.Instance);

        var verdict = await checks.EvaluateAsync(new() { Id = "i", Checks = [new() { Type = "own" }, Contains("x", 1)] }, Answer("x"), [], default);

        Assert.True(verdict.Passed);
        Assert.Null(verdict.Checks[0].Passed);
    }

    [Theory]
    [InlineData("nothing", null, null, PromptSetFaultKind.UnknownCheck)]
    [InlineData("regex", "\"(\"", null, PromptSetFaultKind.CheckPattern)]
    [InlineData("is-json", """{"$ref": "https://example.org/x.json"}""", null, PromptSetFaultKind.CheckSchema)]
    [InlineData("is-json", "[1]", null, PromptSetFaultKind.CheckSchema)]
    [InlineData("numeric", "\"many\"", null, PromptSetFaultKind.CheckValue)]
    [InlineData("length", null, null, PromptSetFaultKind.CheckValue)]
    [InlineData("latency", null, null, PromptSetFaultKind.CheckThreshold)]
    [InlineData("cost", null, null, PromptSetFaultKind.CheckThreshold)]
    public void Faults_DefinitionThatCantBeUsed_IsAFault(string type, string? value, double? threshold, PromptSetFaultKind expected) =>
        Assert.Equal(expected, Assert.Single(new CheckCatalog([]).Faults(new() { Type = type, Value = value is null ? null : Json(value), Threshold = threshold })).Code);

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("a🌅b", "ab", 1)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("", "äöü", 3)]
    public void EditDistance_Of_CountsCodePoints(string first, string second, int expected) => Assert.Equal(expected, Playground.Statistics.TextScores.EditDistance.Levenshtein(first, second));

    static Task<AnswerVerdict> CheckAsync(string answer, CheckDefinition check) => Checks().EvaluateAsync(new() { Id = "i", Checks = [check] }, Answer(answer), [], default);

    static AnswerChecks Checks() => new(new([]), NullLogger<AnswerChecks>.Instance);

    static CheckDefinition Contains(string text, double weight) => new() { Type = "contains", Value = JsonSerializer.SerializeToElement(text), Weight = weight };

    static Answer Answer(string text) => new()
    {
        Id = "a",
        ComparisonId = "c",
        Turn = 0,
        Lane = 0,
        Model = new() { Id = "m", Name = "m", Source = "s", Data = DataLocation.ThisMachine },
        State = AnswerState.Completed,
        Contents = text,
        Cost = new AnswerCost(0.0015m, "USD", NumberOrigin.Reported),
        Timings = new() { SentAt = DateTimeOffset.UnixEpoch, EndedAt = DateTimeOffset.UnixEpoch.AddSeconds(1) },
    };

    static JsonElement Json(string json) => JsonDocument.Parse(json).RootElement;

    sealed class FixedEvaluator(double? score) : IEvaluator
    {
        public IReadOnlyCollection<string> EvaluationMetricNames => ["own"];

        public ValueTask<EvaluationResult> EvaluateAsync(
            IEnumerable<Microsoft.Extensions.AI.ChatMessage> messages, Microsoft.Extensions.AI.ChatResponse modelResponse, ChatConfiguration? chatConfiguration = null,
            IEnumerable<EvaluationContext>? additionalContext = null, CancellationToken cancellationToken = default) =>
            new(new EvaluationResult(new NumericMetric("own", score ?? throw new InvalidOperationException("broken"))));
    }
}
