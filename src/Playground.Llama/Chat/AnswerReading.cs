using System.Collections.Frozen;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;
using Playground.ChatTemplates.Reading;
using Playground.Llama.Inference;

namespace Playground.Llama.Chat;

/// <summary>Parts what a model writes into thoughts, answer and calls of tools. Of a model that marks neither, all is answer, exactly as it came.</summary>
sealed class AnswerReading
{
    /// <summary>Templates of Mistral's take no other length.</summary>
    const int CallIdLength = 9;

    readonly AnswerForm _form;
    readonly LlamaVocabulary _vocabulary;
    readonly IAnswerReader? _reader;
    readonly StringBuilder _thought = new();
    bool _hasAnswer;

    AnswerReading(AnswerForm form, LlamaVocabulary vocabulary, IAnswerReader? reader) => (_form, _vocabulary, _reader) = (form, vocabulary, reader);

    public bool HasCalls { get; private set; }

    /// <summary>Whether nothing but a thought came.</summary>
    public bool IsThoughtOnly => _thought.Length > 0 && !_hasAnswer && !HasCalls;

    /// <summary>Tokens of the thoughts' text; <c>null</c> for a model that marks none.</summary>
    public long? ThoughtTokens => _reader is null || !_form.KnowsThoughts ? null : _thought.Length == 0 ? 0 : _vocabulary.Count(_thought.ToString());

    public static AnswerReading Create(ChatPrompt prompt, IReadOnlyList<AIFunctionDeclaration> tools, LlamaVocabulary vocabulary)
    {
        var form = prompt.Form;
        var reads = form.KnowsThoughts || (form.KnowsCalls && tools.Count > 0);
        var schemas = tools.Select(tool => new ToolSchema(tool.Name, JsonNode.Parse(tool.JsonSchema.GetRawText()) as JsonObject)).ToArray();
        return new(form, vocabulary, reads ? form.Read(prompt.Text, schemas) : null);
    }

    /// <summary>The same settings with the ends that the template names and, for the reader, the marks.</summary>
    public SamplingSettings Prepare(SamplingSettings settings)
    {
        var ends = _vocabulary.Marks(_form.Ends).ToFrozenSet();
        return settings with
        {
            Ends = ends,
            // What ends a turn and is no token of its own comes as text.
            Stop = ends.Count == _form.Ends.Count ? settings.Stop : [.. settings.Stop, .. _form.Ends.Where(end => !_vocabulary.Marks([end]).Any())],
            Shown = _reader is null ? settings.Shown : _vocabulary.Marks(_form.Marks).ToFrozenSet(),
        };
    }

    public AIContent[] Add(string text) => _reader is null ? [new TextContent(text)] : Contents(_reader.Add(text));

    public AIContent[] Finish()
    {
        if (_reader is null)
            return [];
        var rest = Contents(_reader.Finish(out var calls));
        HasCalls = calls.Count > 0;
        return [.. rest, .. calls.Select(Call)];
    }

    AIContent[] Contents(IReadOnlyList<AnswerPiece> pieces)
    {
        var contents = new AIContent[pieces.Count];
        for (var i = 0; i < contents.Length; i++)
        {
            var isThought = pieces[i].Part == AnswerPart.Thought;
            contents[i] = isThought ? new TextReasoningContent(pieces[i].Text) : new TextContent(pieces[i].Text);
            _hasAnswer |= !isThought;
            if (isThought)
                _thought.Append(pieces[i].Text);
        }
        return contents;
    }

    static FunctionCallContent Call(ReadCall call) => new($"{Guid.NewGuid():N}"[..CallIdLength], call.Name, call.Arguments.ToDictionary(argument => argument.Key, argument => (object?)argument.Value?.DeepClone()))
    {
        RawRepresentation = call.Arguments.ToJsonString(),
    };
}
