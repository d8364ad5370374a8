using System.Runtime.CompilerServices;

namespace Playground.Ratings.VoteFiles;

/// <summary>Cuts a record of CSV (RFC 4180) into fields. Records are mostly lines; line breaks within quotes belong to their field.</summary>
static class CsvFields
{
    const byte Comma = (byte)',';
    const byte Quote = (byte)'"';

    /// <summary>For lines without quotes.</summary>
    /// <returns>The number of fields; −1 when there are more than <paramref name="fields"/> has room for.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int SplitPlain(ReadOnlySpan<byte> line, Span<Field> fields)
    {
        var start = 0;
        for (var count = 0; count < fields.Length; count++)
        {
            var length = line[start..].IndexOf(Comma);
            if (length < 0)
            {
                fields[count] = new Field(start, line.Length - start);
                return count + 1;
            }
            fields[count] = new Field(start, length);
            start += length + 1;
        }
        return -1;
    }

    /// <summary>For lines with quotes.</summary>
    /// <param name="unquoted">Receives what stood in quotes; as long as the line.</param>
    /// <returns>The number of fields; −1 when there are too many or a quote isn't closed.</returns>
    public static int Split(ReadOnlySpan<byte> line, Span<Field> fields, Span<byte> unquoted)
    {
        var at = 0;
        var used = 0;
        for (var count = 0; count < fields.Length; count++)
        {
            var begin = at;
            if (at < line.Length && line[at] == Quote)
            {
                var start = used;
                if (!TryUnquote(line, ref at, unquoted, ref used))
                    return -1;
                fields[count] = new Field(start, used - start, WasQuoted: true);
            }
            else
            {
                var length = line[at..].IndexOf(Comma);
                at = length < 0 ? line.Length : at + length;
                fields[count] = new Field(begin, at - begin);
            }
            if (at == line.Length)
                return count + 1;
            if (line[at++] != Comma)
                return -1;
        }
        return -1;
    }

    static bool TryUnquote(ReadOnlySpan<byte> line, ref int at, Span<byte> unquoted, ref int used)
    {
        for (at++; at < line.Length; at++)
        {
            if (line[at] == Quote && (++at == line.Length || line[at] != Quote))
                return true;
            unquoted[used++] = line[at];
        }
        return false;
    }
}
