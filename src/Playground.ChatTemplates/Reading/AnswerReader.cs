using System.Text;

namespace Playground.ChatTemplates.Reading;

/// <summary>Reads an answer in which marks stand around thoughts and calls.</summary>
sealed class AnswerReader : IAnswerReader
{
    readonly AnswerForm _form;
    readonly IReadOnlyList<ToolSchema> _tools;
    readonly MarkScanner _scanner = new();
    readonly TextTrimmer _answer = new(AnswerPart.Answer);
    readonly TextTrimmer _thought = new(AnswerPart.Thought);
    readonly string[] _inAnswer;
    readonly string[] _inThought;
    StringBuilder? _calls;

    public AnswerReader(AnswerForm form, string prompt, IReadOnlyList<ToolSchema> tools)
    {
        (_form, _tools) = (form, tools);
        var opening = tools.Count > 0 ? form.CallOpen : null;
        string?[] marks = [form.Thought?.Open, form.Thought?.Close, opening, .. form.Silent];
        _inAnswer = [.. marks.OfType<string>().Where(mark => mark.Length > 0).Distinct()];
        _inThought = form.Thought is { } thought ? [thought.Close, .. form.Ends] : [];
        IsThinking = form.Thought is { } known && IsOpen(prompt, known);
    }

    public bool IsThinking { get; private set; }

    public IReadOnlyList<AnswerPiece> Add(string text)
    {
        var pieces = new List<AnswerPiece>();
        if (_calls is not null)
            _calls.Append(text);
        else
        {
            _scanner.Add(text);
            Read(pieces, isLast: false);
        }
        return pieces;
    }

    public IReadOnlyList<AnswerPiece> Finish(out IReadOnlyList<ReadCall> calls)
    {
        var pieces = new List<AnswerPiece>();
        if (_calls is null)
            Read(pieces, isLast: true);
        calls = _calls is null ? [] : Calls(_calls.ToString(), pieces);
        return pieces;
    }

    /// <summary>Whether the prompt ends within a thought.</summary>
    static bool IsOpen(string prompt, (string Open, string Close) thought)
    {
        var end = prompt.TrimEnd();
        return thought.Open.Length > 0 ? end.EndsWith(thought.Open, StringComparison.Ordinal) : !end.EndsWith(thought.Close, StringComparison.Ordinal);
    }

    void Read(List<AnswerPiece> pieces, bool isLast)
    {
        while (true)
        {
            var (before, mark) = _scanner.Next(IsThinking ? _inThought : _inAnswer, isLast);
            if (before.Length > 0)
                (IsThinking ? _thought : _answer).Add(before, pieces);
            if (mark is null)
                return;
            if (mark == _form.Thought?.Close)
                IsThinking = false;
            else if (mark == _form.Thought?.Open)
                Begin();
            else if (mark == _form.CallOpen)
            {
                _calls = new StringBuilder(mark).Append(_scanner.Rest());
                return;
            }
        }
    }

    void Begin()
    {
        IsThinking = true;
        _thought.Break();
    }

    /// <summary>What no call is made of stays what it was: answer.</summary>
    List<ReadCall> Calls(string text, List<AnswerPiece> pieces)
    {
        var found = _form.Calls!.Find(text, _tools);
        _answer.Add(found.Count == 0 ? text : WithoutCalls(text, found), pieces);
        return [.. found.Select(call => call.Call)];
    }

    /// <summary>Words before or behind calls, without the marks around those.</summary>
    string WithoutCalls(string text, List<FoundCall> calls)
    {
        var tail = text[calls.Max(call => call.End)..];
        foreach (var tag in Tags.In(tail))
            tail = tail.Replace(tag, "\n", StringComparison.Ordinal);
        return tail.Any(char.IsLetterOrDigit) ? tail.TrimStart(' ', '\n', ',', ')', ']', '}') : "";
    }
}
