using System.Text.Json.Nodes;

namespace Playground.ChatTemplates.Reading;

/// <summary>Reads an answer that is made of messages with heads, which say to whom they go: the thinker, the user, or a tool.</summary>
sealed class MessageReader(AnswerForm form, IReadOnlyList<ToolSchema> tools) : IAnswerReader
{
    static readonly string[] s_inHead = [KnownForms.HeadEnd];
    static readonly string[] s_inBody = [.. KnownForms.MessageEnds, KnownForms.MessageStart];

    readonly MarkScanner _scanner = new();
    readonly TextTrimmer _answer = new(AnswerPart.Answer);
    readonly TextTrimmer _thought = new(AnswerPart.Thought);
    readonly List<ReadCall> _calls = [];
    string _head = "";
    string? _tool;
    string _body = "";
    bool _isInBody;

    public bool IsThinking { get; private set; }

    public IReadOnlyList<AnswerPiece> Add(string text) => Read(text, isLast: false);

    public IReadOnlyList<AnswerPiece> Finish(out IReadOnlyList<ReadCall> calls)
    {
        var pieces = Read("", isLast: true);
        Close();
        calls = _calls;
        return pieces;
    }

    List<AnswerPiece> Read(string text, bool isLast)
    {
        _scanner.Add(text);
        var pieces = new List<AnswerPiece>();
        while (true)
        {
            var (before, mark) = _scanner.Next(_isInBody ? s_inBody : s_inHead, isLast);
            if (!_isInBody)
                _head += before;
            else if (_tool is not null)
                _body += before;
            else if (before.Length > 0)
                (IsThinking ? _thought : _answer).Add(before, pieces);
            if (mark is null)
                return pieces;
            if (_isInBody)
                Close();
            else
                Open();
        }
    }

    void Open()
    {
        (IsThinking, _tool, _isInBody) = (KnownForms.IsThought(_head), KnownForms.ToolOf(_head), true);
        (IsThinking ? _thought : _answer).Break();
        _head = "";
    }

    void Close()
    {
        if (_tool is not null)
            _calls.AddRange(Call(_tool, _body));
        (IsThinking, _tool, _isInBody, _body) = (false, null, false, "");
    }

    IEnumerable<ReadCall> Call(string tool, string body)
    {
        if (form.Calls?.Find(body, tools) is { Count: > 0 } found)
            return found.Select(call => call.Call);
        return JsonDocuments.In(body).Select(document => document.Node).OfType<JsonObject>().Take(1).DefaultIfEmpty([]).Select(arguments => new ReadCall(tool, (JsonObject)arguments.DeepClone()));
    }
}
