using System.Collections.Frozen;

namespace Playground.Comparisons;

/// <summary>
/// The words with which hosts and engines end an answer, and what each means here. One table for all formats: gateways hand the words of
/// one format on in another, so a word means the same wherever it stands, in any case and however its parts are joined.
/// </summary>
public static class FinishReasons
{
    const int MostCharacters = 64;
    const string EnumPrefix = "finishreason";

    static readonly FrozenDictionary<string, AnswerState> Known = Table().ToFrozenDictionary(entry => entry.Word, entry => entry.State);

    static readonly FrozenDictionary<string, AnswerState>.AlternateLookup<ReadOnlySpan<char>> Lookup = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Words that some hosts send with every piece, or where there is no reason yet.</summary>
    static readonly FrozenSet<string> Nothing = FrozenSet.Create("", "null", "none", "unspecified", "blockreasonunspecified", "inprogress", "queued", "notfinished");

    /// <summary>All known words in their plain form: small letters, nothing between them.</summary>
    public static IReadOnlyDictionary<string, AnswerState> All => Known;

    /// <summary>True for a word that says nothing about an ending.</summary>
    public static bool IsNone(string? reason) => reason is null || Nothing.Contains(Plain(reason));

    /// <returns>
    /// How an answer with this word ended: <see cref="AnswerState.Interrupted"/> for one that broke off at the host, and
    /// <see cref="AnswerState.EndUnknown"/> for a word that nobody here knows, or none.
    /// </returns>
    public static AnswerState StateOf(string? reason)
    {
        if (reason is null or { Length: > MostCharacters }) return AnswerState.EndUnknown;
        Span<char> plain = stackalloc char[MostCharacters];
        return Lookup.TryGetValue(Plain(reason, plain), out var state) ? state : AnswerState.EndUnknown;
    }

    static string Plain(string reason) => reason.Length > MostCharacters ? reason : Plain(reason, stackalloc char[MostCharacters]).ToString();

    /// <summary><c>MAX_TOKENS</c>, <c>max-tokens</c>, <c>maxTokens</c> and <c>FinishReason.MAX_TOKENS</c> are one word.</summary>
    static ReadOnlySpan<char> Plain(string reason, Span<char> plain)
    {
        var length = 0;
        foreach (var character in reason)
            if (char.IsLetterOrDigit(character)) plain[length++] = char.ToLowerInvariant(character);
        ReadOnlySpan<char> word = plain[..length];
        return word.Length > EnumPrefix.Length && word.StartsWith(EnumPrefix) ? word[EnumPrefix.Length..] : word;
    }

    static IEnumerable<(string Word, AnswerState State)> Table() =>
    [
        // OpenAI, Anthropic, Gemini, Cohere, Bedrock, TGI, Together and local servers: the model came to its own end, at a stop sequence or with a tool.
        .. Words(AnswerState.Completed, "stop stopped stopsequence stopsequences stopstr stopstring stopword stoptoken stoptokens end ended endturn endofturn endoftext endofsequence endofstream"
            + " eos eostoken eosid eot eog complete completed completion done finish finished final success succeeded natural"
            + " toolcall toolcalls tooluse functioncall functioncalls alternativestatusfinal"),
        // A paused turn wants to be continued: it is not the whole answer.
        .. Words(AnswerState.Truncated, "length limit maxtoken maxtokens maxoutputtoken maxoutputtokens maxoutput maxlength maxnewtokens maxcompletiontokens maxtokensreached tokenlimit outputlimit"
            + " modellength contextlength context contextwindow contextwindowexceeded modelcontextwindowexceeded contextlengthexceeded errorlimit truncated truncatedfinal pauseturn incomplete"),
        .. Words(AnswerState.Filtered, "contentfilter contentfiltered contentfiltering filtered filter safety recitation language blocklist blacklist prohibitedcontent spii imagesafety imageprohibitedcontent"
            + " imagerecitation noimage modelarmor jailbreak guardrail guardrails guardrailintervened guardrailsintervened moderation moderated sensitive errortoxic contentpolicy contentpolicyviolation"
            + " responsibleaipolicyviolation policyviolation blocked"),
        .. Words(AnswerState.Refused, "refusal refused declined"),
        // The host gave up: abort (vLLM, SGLang), insufficient_system_resource (DeepSeek), unload (Ollama), the malformed calls of Gemini and Bedrock, and the like.
        .. Words(AnswerState.Interrupted, "abort aborted cancel canceled cancelled usercancel interrupt interrupted disconnected timeout timedout timelimit error apierror servererror internalerror internalservererror"
            + " networkerror connectionerror failed failure insufficientsystemresource insufficientsystemresources overloaded unload load preempted evicted killed shutdown"
            + " malformedfunctioncall malformedtooluse malformedtoolcall malformedmodeloutput malformedresponse unexpectedtoolcall toomanytoolcalls missingthoughtsignature other imageother repetition"),
    ];

    static IEnumerable<(string, AnswerState)> Words(AnswerState state, string words) => words.Split(' ').Select(word => (word, state));
}
