namespace Playground.Ratings.VoteFiles;

/// <summary>A field's place in its line, or in the text without quotes.</summary>
readonly record struct Field(int Start, int Length, bool WasQuoted = false)
{
    public ReadOnlySpan<byte> Of(ReadOnlySpan<byte> line, ReadOnlySpan<byte> unquoted) => (WasQuoted ? unquoted : line).Slice(Start, Length);
}
