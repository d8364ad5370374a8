using System.Text.Encodings.Web;
using System.Text.Json;

namespace Playground.Ratings.Exchange.Writing;

/// <summary>How exported JSON is written: other scripts than Latin as they are.</summary>
static class JsonText
{
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    static readonly byte[] NewLine = [(byte)'\n'];

    /// <summary>Writes one object as a line of its own.</summary>
    public static async Task WriteLineAsync(Stream output, Action<Utf8JsonWriter> write, CancellationToken cancellationToken)
    {
        await using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
            await json.FlushAsync(cancellationToken);
        }
        await output.WriteAsync(NewLine, cancellationToken);
    }
}
