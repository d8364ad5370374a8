using Microsoft.Extensions.DependencyInjection;
using Playground.Comparisons;
using Playground.Faults;
using Playground.Web.Comparisons;
using Xunit;

namespace Playground.Web.Tests.Comparisons;

public sealed class ComparisonDocumentTests : ComparePartContext
{
    public ComparisonDocumentTests() => Services.AddSingleton<ComparisonDocument>();

    [Fact]
    public void Markdown_TwoAnswers_HasPromptTextsFaultsAndNumbers()
    {
        var text = Document.Markdown(Comparison(
            Answer(AnswerState.Completed, "Paris, of *course*."),
            Answer(AnswerState.Failed, lane: 1, model: Open) with { Failure = new() { Kind = FailureKind.RateLimited, Message = "The host is busy." } }));

        Assert.Contains("> What?", text);
        Assert.Contains("### A: Large (lab/large)", text);
        Assert.Contains("Paris, of *course*.", text);
        Assert.Contains("### B: Nano (nano)", text);
        Assert.Contains("> The host is busy.", text);
        Assert.Contains("ending failed", text);
    }

    [Fact]
    public void Html_HostileAnswer_IsTextInAPageThatRunsAndFetchesNothing()
    {
        var page = Document.Html(Comparison(Answer(AnswerState.Completed, "<script>alert(1)</script><img src=x onerror=alert(1)>")));

        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", page);
        Assert.DoesNotContain("<script", page);
        Assert.DoesNotContain("<img", page);
        Assert.Contains("default-src 'none'; style-src 'sha256-", page);
    }

    [Fact]
    public void Markdown_GermanPage_IsGerman()
    {
        Speak("de");

        Assert.StartsWith("# Antwort von Large", Document.Markdown(Comparison(Answer(AnswerState.Completed, "Paris"))));
    }

    ComparisonDocument Document => Services.GetRequiredService<ComparisonDocument>();
}
