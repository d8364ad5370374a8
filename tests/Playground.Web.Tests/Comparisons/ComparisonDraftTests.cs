using Playground.Comparisons;
using Playground.Web.Comparisons;
using Xunit;

namespace Playground.Web.Tests.Comparisons;

public sealed class ComparisonDraftTests : ComparePartContext
{
    [Theory]
    [InlineData(1, false, null)]
    [InlineData(3, true, null)]
    [InlineData(1, true, true)]
    [InlineData(3, false, false)]
    public void Of_StoredComparison_KeepsFairTimingOnlyWhereItWasChosen(int repetitions, bool fair, bool? expected)
    {
        var answer = Answer(AnswerState.Completed, "Hi.", model: Open) with { Timings = new() { OneAfterAnother = fair } };

        var draft = ComparisonDraft.Of(Comparison(answer) with { Repetitions = repetitions });

        Assert.Equal(expected, draft.FairTiming);
        draft.Repetitions = 5;
        Assert.Equal(expected ?? true, draft.IsFairlyTimed);
    }
}
