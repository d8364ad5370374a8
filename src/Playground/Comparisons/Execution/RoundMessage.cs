using System.Text;
using Microsoft.Extensions.AI;
using Playground.Tools;

namespace Playground.Comparisons.Execution;

/// <summary>
/// Gathers what a model said in one round, as it has to be told again when its calls are answered: thoughts with what their host needs to know them again, words, calls.
/// </summary>
sealed class RoundMessage
{
    readonly List<AIContent> _contents = [];
    readonly StringBuilder _words = new();
    readonly StringBuilder _thought = new();
    readonly List<FunctionCallContent> _calls = [];

    public void Add(ChatResponseUpdate update)
    {
        foreach (var content in update.Contents)
            switch (content)
            {
                case TextReasoningContent thought: Add(thought); break;
                case TextContent text: _words.Append(text.Text); break;
                case FunctionCallContent call: _calls.Add(call); break;
                case AnswerFacts { TextWasReasoning: true }:
                    _thought.Append(_words);
                    _words.Clear();
                    break;
            }
    }

    /// <summary>The calls, each once, each with an id.</summary>
    /// <param name="round">From 1.</param>
    public IReadOnlyList<FunctionCallContent> Calls(int round)
    {
        var calls = new List<FunctionCallContent>();
        foreach (var call in _calls.DistinctBy(call => (call.CallId, call.CallId.Length > 0 ? "" : call.Name, call.CallId.Length > 0 ? "" : ToolArguments.Write(call))))
            calls.Add(call.CallId.Length > 0 ? call : new(OwnCallId.Of(round, calls.Count), call.Name, call.Arguments) { RawRepresentation = call.RawRepresentation, AdditionalProperties = call.AdditionalProperties });
        return calls;
    }

    public ChatMessage With(IEnumerable<FunctionCallContent> calls)
    {
        var contents = new List<AIContent>(_contents);
        if (_thought.Length > 0)
            contents.Add(new TextReasoningContent(_thought.ToString()));
        if (_words.Length > 0)
            contents.Add(new TextContent(_words.ToString()));
        return new(ChatRole.Assistant, [.. contents, .. calls]);
    }

    // What a host needs to know a thought again ends it.
    void Add(TextReasoningContent thought)
    {
        _thought.Append(thought.Text);
        if (thought.ProtectedData is null && thought.AdditionalProperties is null)
            return;
        _contents.Add(new TextReasoningContent(_thought.ToString()) { ProtectedData = thought.ProtectedData, AdditionalProperties = thought.AdditionalProperties });
        _thought.Clear();
    }
}
