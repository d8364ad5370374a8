namespace Playground.ChatTemplates.Reading;

/// <summary>Hands out pieces of one part without the white space around it, which belongs to the marks.</summary>
sealed class TextTrimmer(AnswerPart part)
{
    string _space = "";
    bool _hasBegun;

    public void Add(string text, List<AnswerPiece> pieces)
    {
        var end = text.Length;
        while (end > 0 && char.IsWhiteSpace(text[end - 1]))
            end--;
        if (end == 0)
        {
            _space += _hasBegun ? text : "";
            return;
        }
        var start = 0;
        while (!_hasBegun && char.IsWhiteSpace(text[start]))
            start++;
        pieces.Add(new(part, _space + text[start..end]));
        _space = text[end..];
        _hasBegun = true;
    }

    /// <summary>What follows belongs to another stretch of the same part.</summary>
    public void Break() => _space = _hasBegun ? "\n\n" : "";
}
