using System.Net.Http.Headers;

namespace Playground.Llama.Tools;

/// <summary>The place of a file that is being fetched: the part that has arrived, and the tag by which its host knows that it is still the same file.</summary>
sealed class DownloadTarget(string folder, string name)
{
    public string Name => name;

    public string Path { get; } = System.IO.Path.Combine(folder, name);

    public string Partial => $"{Path}.part";

    public long Arrived => File.Exists(Partial) ? new FileInfo(Partial).Length : 0;

    /// <summary>A tag that says bytes, not only meanings, are the same; otherwise nothing is resumed.</summary>
    public EntityTagHeaderValue? Tag =>
        File.Exists(TagFile) && EntityTagHeaderValue.TryParse(File.ReadAllText(TagFile), out var tag) && !tag.IsWeak ? tag : null;

    string TagFile => $"{Partial}.etag";

    public void Prepare()
    {
        Directory.CreateDirectory(folder);
        if (File.Exists(Path))
            throw DownloadFailures.Exists(this);
    }

    /// <param name="start">0 begins anew.</param>
    public void Begin(long start, EntityTagHeaderValue? tag)
    {
        if (start > 0)
            return;
        File.WriteAllBytes(Partial, []);
        File.WriteAllText(TagFile, tag?.ToString() ?? "");
    }

    public void CheckRoom(long? needed)
    {
        var free = new DriveInfo(System.IO.Path.GetFullPath(folder)).AvailableFreeSpace;
        if (needed > free)
            throw DownloadFailures.NoRoom(this, needed.Value, free);
    }

    public void Discard()
    {
        File.Delete(Partial);
        File.Delete(TagFile);
    }

    /// <returns>Where it lies now.</returns>
    public string Complete()
    {
        File.Move(Partial, Path);
        File.Delete(TagFile);
        return Path;
    }
}
