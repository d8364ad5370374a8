using System.Text;

namespace Playground.Llama.Inference;

/// <summary>
/// Makes text of token bytes: joins characters that were split over tokens, looks for stop sequences, and hands the text out. Fast models
/// write thousands of tokens a second; pieces that come closer together than a reader could see are handed out together.
/// </summary>
sealed class AnswerText(IReadOnlyList<string> stops, TimeProvider time, Action<string> say)
{
    static readonly TimeSpan Together = TimeSpan.FromMilliseconds(8);

    readonly Decoder _decoder = Encoding.UTF8.GetDecoder();
    readonly StopMatcher _matcher = new(stops);
    readonly char[] _characters = new char[512];
    char[] _pending = new char[256];
    int _count;
    long? _saidAt;

    public bool IsStopped => _matcher.Found is not null;

    /// <param name="piece">At most 256 bytes.</param>
    public void Add(ReadOnlySpan<byte> piece)
    {
        var characters = _decoder.GetChars(piece, _characters, flush: false);
        Keep(_matcher.Add(_characters.AsSpan(0, characters)));
        if (_count > 0 && (_saidAt is not { } last || time.GetElapsedTime(last) >= Together))
            Say();
    }

    /// <summary>Hands out everything that is left.</summary>
    public void Finish()
    {
        if (!IsStopped)
        {
            var characters = _decoder.GetChars([], _characters, flush: true);
            Keep(_matcher.Add(_characters.AsSpan(0, characters)));
            Keep(_matcher.Rest());
        }
        if (_count > 0)
            Say();
    }

    void Keep(ReadOnlySpan<char> text)
    {
        if (_count + text.Length > _pending.Length)
            Array.Resize(ref _pending, Math.Max(_pending.Length * 2, _count + text.Length));
        text.CopyTo(_pending.AsSpan(_count));
        _count += text.Length;
    }

    void Say()
    {
        say(new string(_pending, 0, _count));
        _count = 0;
        _saidAt = time.GetTimestamp();
    }
}
