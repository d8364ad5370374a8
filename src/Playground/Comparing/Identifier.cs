using System.Security.Cryptography;

namespace Playground.Comparing;

/// <summary>Ids of comparisons and answers: 16 letters and digits, 80 random bits, so that a link can't be guessed.</summary>
static class Identifier
{
    // Crockford's base 32: no i, l, o, u, so that an id survives being read aloud.
    const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    public static string New() => RandomNumberGenerator.GetString(Alphabet, 16);
}
