using System.Text.Json;
using Playground.Connectors.Framing;

namespace Playground.Connectors.Protocol;

/// <summary>How probable the model found its own words: natural logarithms, of which the mean is kept.</summary>
sealed class LogProbabilities
{
    double _sum;
    long _count;

    /// <summary><c>null</c> when the host told none.</summary>
    public double? Mean => _count == 0 ? null : _sum / _count;

    /// <summary><c>[{"token", "logprob", …}]</c>; Gemini calls the number <c>logProbability</c>.</summary>
    public void ReadTokens(ref Utf8JsonReader reader)
    {
        if (!reader.EntersArray()) return;
        while (reader.NextElement())
        {
            if (reader.TokenType != JsonTokenType.StartObject) { reader.Skip(); continue; }
            while (reader.NextMember())
            {
                if (reader.Is("logprob"u8) || reader.Is("logProbability"u8)) Add(reader.ReadNumber());
                else reader.Skip();
            }
        }
    }

    /// <summary>The same list as the member <paramref name="name"/> of an object.</summary>
    public void ReadTokens(ref Utf8JsonReader reader, ReadOnlySpan<byte> name)
    {
        if (!reader.EntersObject()) return;
        while (reader.NextMember())
        {
            if (reader.Is(name)) ReadTokens(ref reader);
            else reader.Skip();
        }
    }

    void Add(double? logProbability)
    {
        if (logProbability is not { } value) return;
        _sum += value;
        _count++;
    }
}
