using System.IO.Compression;
using System.Text;

namespace Playground.Testing;

/// <summary>Finds what tells the models of <see cref="BlindSessionSample"/>.</summary>
public static class TellTale
{
    /// <param name="asked">The address or the arguments: what was asked with may be said again.</param>
    /// <returns>What was told, with what stands around it; <c>null</c> when nothing was.</returns>
    public static string? Find(string asked, string heard) => BlindSessionSample.TellTales
        .Where(word => !asked.Contains(word, StringComparison.OrdinalIgnoreCase) && heard.Contains(word, StringComparison.OrdinalIgnoreCase))
        .Select(word => $"{asked} tells \"{word}\": …{Around(heard, word)}…").FirstOrDefault();

    public static string Around(string heard, string word)
    {
        var at = heard.IndexOf(word, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? "" : heard[Math.Max(0, at - 200)..Math.Min(heard.Length, at + 200)];
    }

    /// <summary>A file's text; of an archive, such as a workbook, the names and texts of what is in it.</summary>
    public static string Text(byte[] file)
    {
        if (!file.AsSpan().StartsWith("PK"u8))
            return Encoding.UTF8.GetString(file);
        using var zip = new ZipArchive(new MemoryStream(file));
        return string.Concat(zip.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return entry.FullName + reader.ReadToEnd();
        }));
    }
}
