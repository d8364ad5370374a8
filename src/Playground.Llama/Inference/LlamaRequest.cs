using System.Threading.Channels;
using LLama.Native;

namespace Playground.Llama.Inference;

/// <summary>A prompt on its way through a scheduler, and the stream of what happens to it.</summary>
/// <param name="group">The comparison it belongs to: what its answers' prompts have in common is computed once. <c>null</c> shares nothing.</param>
sealed class LlamaRequest(LLamaToken[] prompt, SamplingSettings settings, long submittedAt, string? group)
{
    readonly Channel<LlamaEvent> _events = Channel.CreateUnbounded<LlamaEvent>(new() { SingleReader = true, SingleWriter = true });
    volatile bool _cancelled;
    int _place = -1;
    bool _hasNews;

    public LLamaToken[] Prompt { get; } = prompt;

    public string? Group { get; } = group;

    public SamplingSettings Settings { get; } = settings;

    /// <summary>Timestamp of the clock that the scheduler uses.</summary>
    public long SubmittedAt { get; } = submittedAt;

    public ChannelReader<LlamaEvent> Events => _events.Reader;

    public bool IsCancelled => _cancelled;

    /// <summary>Asks the scheduler to drop it; it does so before the next token.</summary>
    public void Cancel() => _cancelled = true;

    public void Say(string text)
    {
        _events.Writer.TryWrite(new(Text: text));
        _hasNews = true;
    }

    /// <summary>Whether it has said something since the last call. For the scheduler's thread.</summary>
    public bool TakeNews() => _hasNews && !(_hasNews = false);

    /// <summary>Reports the place in the queue, when it is another than before; 0 means that it has a slot.</summary>
    public void ReportPlace(int place)
    {
        if (_place == place)
            return;
        _place = place;
        _events.Writer.TryWrite(new(Wait: new(place, 0)));
    }

    public void ReportPrompt(double done) => _events.Writer.TryWrite(new(Wait: new(0, done)));

    public void End(LlamaOutcome outcome)
    {
        _events.Writer.TryWrite(new(Outcome: outcome));
        _events.Writer.TryComplete();
    }

    public void Fail(Exception? exception) => _events.Writer.TryComplete(exception);
}
