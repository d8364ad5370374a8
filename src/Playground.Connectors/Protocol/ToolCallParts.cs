using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Playground.Connectors.Framing;
using Playground.Connectors.Transport;

namespace Playground.Connectors.Protocol;

/// <summary>Tools that a model asks for, put together from their pieces.</summary>
sealed class ToolCallParts
{
    /// <summary>An index beyond this is not believed.</summary>
    public const int Most = 10_000;

    readonly SortedDictionary<int, Part> _parts = [];

    public bool Any => _parts.Count > 0;

    /// <summary>A call's arguments end in the middle of their JSON.</summary>
    public bool AreCutShort => _parts.Values.Any(part => part.IsCutShort);

    /// <summary>Characters of all names and arguments.</summary>
    public long Characters => _parts.Values.Sum(part => (long)part.Arguments.Length + (part.Name?.Length ?? 0));

    public Part this[int index] => _parts.TryGetValue(index, out var part) ? part : _parts[index] = new Part();

    public Part Add() => this[_parts.Count == 0 ? 0 : _parts.Keys.Max() + 1];

    public IEnumerable<FunctionCallContent> Contents(KeyMask mask) =>
        _parts.Values.Where(part => part.Name is not null || part.Arguments.Length > 0).Select(part => part.Content(mask))
            // Some hosts tell a call a second time with the whole of their answer.
            .DistinctBy(call => call.CallId.Length > 0 ? call.CallId : (object)call);

    /// <summary>One tool call as far as it is known.</summary>
    public sealed class Part
    {
        readonly LenientText _decoder = new();

        public string? Id { get; set; }

        public string? Name { get; set; }

        public StringBuilder Arguments { get; } = new();

        /// <summary>What the host wants to see again with the call.</summary>
        public AdditionalPropertiesDictionary? Properties { get; set; }

        /// <summary>Arguments that begin as JSON and are none at their end.</summary>
        public bool IsCutShort
        {
            get
            {
                var raw = Written.AsSpan().Trim();
                return !raw.IsEmpty && raw[0] is '{' or '[' && !IsJson(raw.ToString());
            }
        }

        public void Append(ref Utf8JsonReader reader) => Arguments.Append(_decoder.Append(ref reader));

        /// <summary>Takes over the object on which the reader stands, as it is written.</summary>
        public void AppendJson(ref Utf8JsonReader reader)
        {
            using var document = JsonDocument.ParseValue(ref reader);
            Arguments.Append(document.RootElement.GetRawText());
        }

        /// <summary>The arguments as the model wrote them, valid or not, are the content's raw representation.</summary>
        public FunctionCallContent Content(KeyMask mask)
        {
            var raw = mask.ApplyOwn(Written)!;
            return new FunctionCallContent(mask.ApplyOwn(Id) ?? "", mask.ApplyOwn(Name) ?? "", Parse(raw)) { RawRepresentation = raw, AdditionalProperties = Properties };
        }

        /// <summary>Hosts that send the pieces of a call, and at their end the whole once more, mean it once.</summary>
        string Written
        {
            get
            {
                var all = Arguments.ToString();
                var half = all.Length / 2;
                return half > 0 && all.Length % 2 == 0 && all.AsSpan(0, half).SequenceEqual(all.AsSpan(half)) && IsJson(all[..half]) && !IsJson(all) ? all[..half] : all;
            }
        }

        static bool IsJson(string text)
        {
            try { using var document = JsonDocument.Parse(text); return true; }
            catch (JsonException) { return false; }
        }

        static Dictionary<string, object?>? Parse(string raw)
        {
            try { return raw.Length == 0 ? null : JsonSerializer.Deserialize<Dictionary<string, object?>>(raw); }
            catch (JsonException) { return null; }
        }
    }
}
