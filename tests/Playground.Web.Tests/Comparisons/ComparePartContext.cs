using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;
using Playground.Comparisons;
using Playground.Models;
using Playground.Testing;
using Playground.Web.Comparisons;
using Playground.Web.Markup;

namespace Playground.Web.Tests.Comparisons;

/// <summary>What the parts of the compare page need: a browser whose text boxes hold what a test says, and answers in any state.</summary>
public abstract class ComparePartContext : PageContext
{
    protected static readonly DateTimeOffset Asked = new(2026, 7, 15, 12, 0, 0, TimeSpan.Zero);

    protected ComparePartContext()
    {
        Services.AddSingleton<MarkdownRenderer>().AddSingleton<MarkupCache>().AddScoped<CompareScript>();
        Browser = JSInterop.SetupModule("./js/compare.js");
        Browser.Mode = JSRuntimeMode.Loose;
        Browser.Setup<string[]>("lastModels").SetResult([]);
    }

    /// <summary>What the page asks of <c>js/compare.js</c>.</summary>
    protected BunitJSModuleInterop Browser { get; }

    /// <summary>Puts this into every text box.</summary>
    protected void Typed(string text)
    {
        Browser.Setup<int>("lengthOf", _ => true).SetResult(text.Length);
        Browser.Setup<IJSStreamReference>("textOf", _ => true).SetResult(new TypedText(text));
    }

    protected static ModelCard Open { get; } = TestModels.Card("nano") with { Name = "Nano", Maker = "Playground" };

    protected static ModelCard Proprietary { get; } = TestModels.Card("lab/large", "api.lab.example") with { Name = "Large", Maker = "Lab" };

    protected static Answer Answer(AnswerState state, string text = "", int lane = 0, ModelCard? model = null) => new()
    {
        Id = $"answer-{lane}",
        ComparisonId = "comparison",
        Turn = 0,
        Lane = lane,
        Model = model ?? Proprietary,
        State = state,
        Contents = text,
    };

    protected static Comparison Comparison(params Answer[] answers) => new()
    {
        Id = "comparison",
        CreatedAt = Asked,
        Lanes = [.. answers.DistinctBy(answer => answer.Lane).Select(answer => new Lane(answer.Lane, answer.Model, new()))],
        Turns = [new(0, "What?", Asked)],
        Repetitions = answers.Max(answer => answer.Repetition) + 1,
        Answers = answers,
    };

    sealed class TypedText(string text) : IJSStreamReference
    {
        public long Length => text.Length;

        public ValueTask<Stream> OpenReadStreamAsync(long maxAllowedSize = 512000, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult<Stream>(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)));

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
