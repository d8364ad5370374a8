using System.Text;
using LLama.Native;

namespace Playground.Llama.Inference;

/// <summary>Turns text into tokens and back. Belongs to the weights it was made from, and lives as long as they do.</summary>
sealed class LlamaVocabulary(SafeLlamaModelHandle model)
{
    readonly SafeLlamaModelHandle.Vocabulary _vocabulary = model.Vocab;

    /// <summary>Tokens that the model knows.</summary>
    public int Size { get; } = model.Vocab.Count;

    /// <summary>Whether a text of the model begins with a token of its own.</summary>
    bool AddsStart { get; } = model.Vocab.ShouldAddBOS;

    /// <summary>The start token as a text; empty when there is none.</summary>
    public string StartText { get; } = TextOf(model.Vocab, model.Vocab.BOS);

    /// <summary>The end token as a text; empty when there is none.</summary>
    public string EndText { get; } = TextOf(model.Vocab, model.Vocab.EOS);

    public bool IsEnd(LLamaToken token) => token.IsEndOfGeneration(_vocabulary);

    /// <summary>Tokens of a text, with the start token in front where the model wants one and the text doesn't begin with it.</summary>
    /// <param name="parseMarks">Whether turn marks such as <c>&lt;|im_start|&gt;</c> in the text become control tokens.</param>
    public LLamaToken[] Tokenize(string text, bool parseMarks) => model.Tokenize(text, AddsStart && !(parseMarks && StartsItself(text)), parseMarks, Encoding.UTF8);

    /// <summary>Tokens of a text that nothing follows, with everything around it that the model wants: start and end, or first and separating token.</summary>
    public LLamaToken[] TokenizeWhole(string text) => model.Tokenize(text, addBos: true, special: false, Encoding.UTF8);

    bool StartsItself(string text) => StartText.Length > 0 && text.StartsWith(StartText, StringComparison.Ordinal);

    static string TextOf(SafeLlamaModelHandle.Vocabulary vocabulary, LLamaToken? token)
    {
        if (token is not { } known || (int)known < 0)
            return "";
        Span<byte> bytes = stackalloc byte[256];
        var length = NativeApi.llama_token_to_piece(vocabulary, known, bytes, 0, true);
        return length > 0 ? Encoding.UTF8.GetString(bytes[..length]) : "";
    }

    /// <summary>The tokens of marks that are one token each.</summary>
    public IEnumerable<int> Marks(IEnumerable<string> marks)
    {
        foreach (var mark in marks)
            if (model.Tokenize(mark, addBos: false, special: true, Encoding.UTF8) is [var only])
                yield return (int)only;
    }

    /// <summary>The number of tokens of a text within others.</summary>
    public int Count(string text) => model.Tokenize(text, addBos: false, special: false, Encoding.UTF8).Length;

    /// <summary>Whether a token is a control token, of which text shows nothing.</summary>
    public bool IsControl(LLamaToken token) => token.IsControl(_vocabulary);

    /// <summary>A token as text, control tokens too.</summary>
    public string TextOf(LLamaToken token) => TextOf(_vocabulary, token);

    /// <summary>The bytes of a token, perhaps only part of a character; control tokens have none unless they are to be shown.</summary>
    /// <returns>The number of bytes written, or the negative number needed.</returns>
    public int Piece(LLamaToken token, Span<byte> bytes, bool showsControl = false) => NativeApi.llama_token_to_piece(_vocabulary, token, bytes, 0, showsControl);
}
