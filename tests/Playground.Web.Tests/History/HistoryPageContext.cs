using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Playground.Comparisons;
using Playground.RatingSessions;
using Playground.Testing;
using Playground.Web.History;
using Playground.Web.Shell;
using HistoryPage = Playground.Web.History.HistoryPage;

namespace Playground.Web.Tests.History;

/// <summary>The page of the history with what it needs, and comparisons in it.</summary>
public abstract class HistoryPageContext : PageContext
{
    protected HistoryPageContext() => Services.AddSingleton<HistoryEditor>().AddSingleton<ISessionUsage>(Usage);

    private protected FixedSessionUsage Usage { get; } = new();

    private protected Notices Notices => Services.GetRequiredService<Notices>();

    private protected static IElement Button(IRenderedComponent<HistoryPage> page, string name) => page.FindAll("button").Single(button => button.GetAttribute("aria-label") == name);

    private protected static void Press<TPart>(IRenderedComponent<TPart> part, string name) where TPart : IComponent =>
        part.FindAll("button").Single(button => button.TextContent.Trim() == name).Click();

    private protected static void Choose(IRenderedComponent<HistoryPage> page, params string[] names)
    {
        foreach (var name in names)
            page.FindAll("label.mud-checkbox").Single(box => box.TextContent.Trim() == $"Choose “{name}”").QuerySelector("input")!.Change(true);
    }

    private protected async Task KeepAllAsync(params string[] names)
    {
        foreach (var (index, name) in names.Index())
            await KeepAsync(name, name, Time.GetUtcNow().AddMinutes(-index));
    }

    private protected Task KeepAsync(string id, string prompt, DateTimeOffset? at = null, IReadOnlyList<string>? tags = null, AnswerState state = AnswerState.Completed)
    {
        var model = TestModels.Card("nano");
        var when = at ?? Time.GetUtcNow();
        return Store.CreateAsync(new Comparison
        {
            Id = id,
            CreatedAt = when,
            Tags = tags ?? [],
            Lanes = [new Lane(0, model, new())],
            Turns = [new Turn(0, prompt, when)],
            Answers = [new Answer { Id = $"{id}-a", ComparisonId = id, Turn = 0, Lane = 0, Model = model, State = state }],
        });
    }
}
