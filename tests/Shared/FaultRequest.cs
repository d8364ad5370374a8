using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;

namespace Playground.Testing;

/// <summary>A request as the <see cref="FaultServer"/> read it. Header names are compared without case.</summary>
public sealed record FaultRequest(string Method, string Path, IReadOnlyDictionary<string, string> Headers, string Body)
{
    static readonly byte[] HeadEnd = "\r\n\r\n"u8.ToArray();

    /// <returns><c>null</c> when the client has closed the connection.</returns>
    internal static async Task<FaultRequest?> ReadAsync(PipeReader input, CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await input.ReadAsync(cancellationToken);
            if (TryParse(read.Buffer, out var request, out var end))
            {
                input.AdvanceTo(end);
                return request;
            }
            input.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            if (read.IsCompleted) return null;
        }
    }

    static bool TryParse(ReadOnlySequence<byte> bytes, out FaultRequest? request, out SequencePosition end)
    {
        (request, end) = (null, default);
        var reader = new SequenceReader<byte>(bytes);
        if (!reader.TryReadTo(out ReadOnlySequence<byte> head, HeadEnd)) return false;
        var lines = Encoding.ASCII.GetString(head).Split("\r\n");
        var headers = lines.Skip(1).Select(line => line.Split(':', 2))
            .GroupBy(parts => parts[0], StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => string.Join(", ", group.Select(parts => parts[1].Trim())), StringComparer.OrdinalIgnoreCase);
        var length = headers.TryGetValue("Content-Length", out var value) ? long.Parse(value, CultureInfo.InvariantCulture) : 0;
        if (reader.Remaining < length) return false;
        var body = bytes.Slice(reader.Position, length);
        var start = lines[0].Split(' ');
        request = new(start[0], start[1], headers, Encoding.UTF8.GetString(body));
        end = body.End;
        return true;
    }
}
