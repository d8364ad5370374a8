using Microsoft.AspNetCore.Components;
using Playground.Comparisons;
using Playground.Comparisons.Execution;
using Playground.Web.Markup;
using Playground.Web.Shell;

namespace Playground.Web.Comparisons;

/// <summary>The words of an answer, while they arrive and afterwards.</summary>
public sealed partial class AnswerView
{
    /// <summary>In characters. More than this at once (a long stored answer) is rendered beside the circuit.</summary>
    const int RenderedHere = 16 * 1024;

    static readonly TimeSpan _longestRendering = TimeSpan.FromSeconds(1);

    AnswerBlocks? _blocks;
    Task? _rendering;
    string _text = "";
    bool _reasoningOpen;

    void ShowAll() => _blocks!.ShowPlain(_text);

    [Parameter, EditorRequired] public required LiveAnswer Live { get; set; }

    /// <summary>Shows what the model wrote instead of what it means as Markdown.</summary>
    [Parameter] public bool Raw { get; set; }

    [Inject] public required TimeProvider Time { get; set; }

    Answer Answer => Live.Answer;

    // Calls of functions have a place of their own.
    string Words => Answer.Contents.HasOnlyTextAndCalls ? Answer.Text : Contents.Of(Answer.Contents.WithoutCalls());

    string ReasoningTitle => Answer switch
    {
        { State: AnswerState.Streaming or AnswerState.Waiting, Text.Length: 0 } => L["ReasoningNow"],
        { Usage.Reasoning: { } tokens } => L["ReasoningTokens", MetricText.Count(tokens)],
        _ => L["Reasoning"],
    };

    IEnumerable<Block> Blocks => _blocks!.TailHtml is { Length: > 0 } tail ? _blocks.Closed.Append(new(tail, null)) : _blocks.Closed;

    string ClassOf(Block block, int index) => index == _blocks!.Closed.Count ? "block tail" : block.Plain is null ? "block" : "block plain";

    protected override async Task OnParametersSetAsync()
    {
        _blocks ??= new(Cache, new(L["CopyCode"], L["Image"]));
        var shown = Words;
        if (Raw || _rendering is { IsCompleted: false } || ReferenceEquals(_text, shown) && !Answer.State.IsEnded())
            return;
        _text = shown;
        if (_blocks.Pending(_text) <= RenderedHere)
            _blocks.Update(_text, Answer.State.IsEnded());
        else
            await (_rendering = RenderAsideAsync(_blocks, _text, Answer.State.IsEnded()));
    }

    // A parser can't be interrupted, so after a second the page goes on without it; what it was busy with is shown as it is.
    async Task RenderAsideAsync(AnswerBlocks blocks, string text, bool ended)
    {
        var plain = new AnswerBlocks(Cache, new(L["CopyCode"], L["Image"]));
        plain.ShowPlain(text);
        _blocks = plain;
        try
        {
            // With the page that gives up, the work ends at the next block.
            using var over = CancellationTokenSource.CreateLinkedTokenSource(Leaving);
            var work = Task.Run(() => blocks.Update(text, ended, over.Token), over.Token);
            try
            {
                await work.WaitAsync(_longestRendering, Time, Leaving);
            }
            finally
            {
                over.Cancel();
            }
            _blocks = blocks;
        }
        catch (Exception exception) when (exception is TimeoutException or OperationCanceledException)
        {
        }
    }
}
