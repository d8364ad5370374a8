using System.Security.Cryptography;
using System.Text;

namespace Playground.Comparisons;

/// <summary>Ids of comparisons, answers and ratings: 16 letters and digits, 80 random bits, so that a link can't be guessed.</summary>
static class Identifier
{
    // Crockford's base 32: no i, l, o, u, so that an id survives being read aloud.
    const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    const int Length = 16;

    public static string New() => RandomNumberGenerator.GetString(Alphabet, Length);

    /// <summary>The id of something that is known by a text: the same for the same text.</summary>
    public static string Of(string text)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text));
        return string.Create(Length, hash, (id, bytes) =>
        {
            for (var i = 0; i < id.Length; i++)
                id[i] = Alphabet[bytes[i] % Alphabet.Length];
        });
    }

    public static bool IsOne(string text) => text.Length == Length && !text.AsSpan().ContainsAnyExcept(Alphabet);
}
