using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging.Abstractions;
using Playground.Comparisons;
using Playground.Comparisons.Execution;
using Playground.Comparisons.Execution.Examination;
using Playground.Faults;
using Playground.Metrics;
using Playground.Models;
using Playground.Testing;
using Xunit;
using static Playground.Comparisons.Execution.Examination.ExaminationAspect;
using static Playground.Comparisons.Execution.Examination.ExaminationVerdict;

namespace Playground.Tests.Comparisons.Execution;

/// <summary>What a host does and tells is seen from three short questions, and what can't be seen is not said.</summary>
public sealed class ModelExaminerTests
{
    static readonly TokenUsage Reported = new() { UncachedInput = 7, Output = 3, Origin = NumberOrigin.Reported };

    [Fact]
    public async Task Examine_HostThatDoesAllItShould_WorksThroughout()
    {
        var examination = await ExamineAsync((messages, options, cancellationToken) =>
            IsLong(options) ? Say(["1, 2, 3"], ChatFinishReason.Length, Reported with { Output = 8 }) : Say(["The capital ", "is Paris."], ChatFinishReason.Stop, Reported), refusesOthers: true);
        Assert.Equal([(Answers, Works), (Streams, Works), (Counts, Works), (Ending, Works), (Limit, Works), (UnknownModel, Works)], Verdicts(examination));
        Assert.Equal("The capital is Paris.", examination.Answer.Text);
    }

    [Fact]
    public async Task Examine_HostThatTellsNothing_FailsWhereItShould()
    {
        var examination = await ExamineAsync((messages, options, cancellationToken) => IsLong(options)
            ? Say([string.Join(", ", Enumerable.Range(1, 50))], null, null)
            : Say(["The capital of France is the beautiful city of Paris, on the Seine."], null, null), refusesOthers: false);
        Assert.Equal([(Answers, Works), (Streams, Fails), (Counts, Fails), (Ending, Fails), (Limit, Fails), (UnknownModel, Fails)], Verdicts(examination));
    }

    [Fact]
    public async Task Examine_ShortAnswersInOnePiece_LeavesOpenWhatTheyDontShow()
    {
        var examination = await ExamineAsync((messages, options, cancellationToken) => Say(["Paris."], ChatFinishReason.Stop, Reported), refusesOthers: true);
        Assert.Equal([(Answers, Works), (Streams, Unclear), (Counts, Works), (Ending, Works), (Limit, Unclear), (UnknownModel, Works)], Verdicts(examination));
    }

    [Fact]
    public async Task Examine_ModelThatThinksTheLimitAway_KeptToIt()
    {
        var examination = await ExamineAsync((messages, options, cancellationToken) => IsLong(options)
            ? throw new ModelFailureException(new AnswerFailure { Kind = FailureKind.OutputLimitSpent, Message = "Spent." })
            : Say(["Par", "is."], ChatFinishReason.Stop, Reported), refusesOthers: true);
        Assert.Contains((Limit, Works), Verdicts(examination));
    }

    [Fact]
    public async Task Examine_ModelThatFails_AsksNoMore()
    {
        var asked = 0;
        var examination = await ExamineAsync((messages, options, cancellationToken) =>
        {
            asked++;
            throw new ModelFailureException(new AnswerFailure { Kind = FailureKind.RateLimited, Message = "Slow down." });
        }, refusesOthers: true);
        Assert.Equal([(Answers, Fails)], Verdicts(examination));
        Assert.Equal((1, FailureKind.RateLimited), (asked, examination.Answer.Failure!.Kind));
    }

    static async Task<ModelExamination> ExamineAsync(Func<IEnumerable<ChatMessage>, ChatOptions?, CancellationToken, IAsyncEnumerable<ChatResponseUpdate>> script, bool refusesOthers)
    {
        var catalog = new ModelCatalog([new Host(new ScriptedChatClient(script), refusesOthers)], new FixedPrices());
        var probe = new ModelProbe(catalog, TestKernel.Plain, TimeProvider.System, NullLogger<ModelProbe>.Instance);
        return await new ModelExaminer(catalog, probe, TestKernel.Plain).ExamineAsync("host/m");
    }

    static IEnumerable<(ExaminationAspect, ExaminationVerdict)> Verdicts(ModelExamination examination) => examination.Findings.Select(finding => (finding.Aspect, finding.Verdict));

    static bool IsLong(ChatOptions? options) => options?.MaxOutputTokens < 100;

    static async IAsyncEnumerable<ChatResponseUpdate> Say(string[] pieces, ChatFinishReason? reason, TokenUsage? usage, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var piece in pieces)
        {
            await Task.Yield();
            yield return new(ChatRole.Assistant, piece);
        }
        if (usage is not null)
            yield return new(ChatRole.Assistant, [new UsageContent(usage.ToDetails()), new AnswerFacts { Usage = usage }]);
        yield return new() { FinishReason = reason };
    }

    /// <summary>A host with one model, which knows of no other or answers for any.</summary>
    sealed class Host(IChatClient client, bool refusesOthers) : IModelSource
    {
        public string Name => "host";

        public ValueTask<IReadOnlyList<ModelCard>> ListAsync(CancellationToken cancellationToken) => new([TestModels.Card("host/m", "example.org")]);

        public IChatClient Open(string modelId) => modelId == "host/m" || !refusesOthers ? client
            : ScriptedChatClient.Throwing(new ModelFailureException(new AnswerFailure { Kind = FailureKind.ModelNotFound, Message = "No such model." }));
    }
}
