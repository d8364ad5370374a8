using Microsoft.Extensions.Options;
using Playground.Accounts;
using Playground.Llama.Configuration;
using Playground.Llama.Faults;
using Playground.Models;
using Playground.Settings;

namespace Playground.Llama.Loading;

/// <summary>Adds files and folders to the list of local models.</summary>
sealed class AddedModels(LlamaOptions options, AddedPaths added, LocalModels models, ModelFiles files, PlaygroundPaths paths, IOptions<SecurityOptions> security) : IAddedModels
{
    public bool Allowed => options.AddOnPage && AccessControl.Current.May(Permission.Administer);

    public bool AllowPrivateAddress => options.AllowPrivateAddress;

    public string Downloads => LocalModels.DownloadFolder(paths);

    public IReadOnlyList<string> Paths => added.Read();

    public IReadOnlyList<string> Add(string path)
    {
        AccessControl.Demand(Permission.Administer);
        var full = Resolve(path);
        // Before anything is looked at: what is said of other places must not tell what lies there.
        if (!AllowedFolders().Any(folder => Holds(folder, full)))
            throw LlamaFailures.Parameter("path", ModelFaultKind.PathOutside, $"models are added only from {string.Join(", ", AllowedFolders())}; see Playground:Llama:AddFrom");
        if (!Directory.Exists(full))
            files.Check(new LocalModel { Id = full, Path = full });
        if (!models.All.Any(model => model.Path == full))
            added.Change(before => [.. before.Where(known => known != full), full]);
        return [.. models.All.Where(model => model.Path == full || Path.GetDirectoryName(model.Path) == full).Select(model => model.Id)];
    }

    public void Remove(string path)
    {
        AccessControl.Demand(Permission.Administer);
        added.Change(before => before.Where(known => known != path));
    }

    IEnumerable<string> AllowedFolders() => (options.AddFrom.Count > 0 ? (IReadOnlyList<string>)options.AddFrom : Own())
        .Concat(options.Folders).Append(Downloads).Select(folder => Path.TrimEndingDirectorySeparator(paths.Resolve(folder))).Distinct();

    // Among several, what lies in the folders of whoever runs the server is nobody's business.
    string[] Own() => security.Value.SignsIn ? [] : [.. new[] { Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), paths.DataFolder, paths.ContentRoot }.Where(folder => folder.Length > 0)];

    static bool Holds(string folder, string path) =>
        path == folder || path.StartsWith(Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    string Resolve(string path)
    {
        // Paths are often pasted in quotation marks, as file managers copy them.
        var bare = path.Trim().Trim('"', '\'');
        try
        {
            return Path.TrimEndingDirectorySeparator(paths.Resolve(bare.Length > 0 ? bare : throw LlamaFailures.Parameter("path", ModelFaultKind.PathEmpty, $"it is empty; give the full path of a GGUF file or a folder")));
        }
        catch (ArgumentException)
        {
            throw LlamaFailures.Parameter("path", ModelFaultKind.PathImpossible, $"it holds characters that no path can have");
        }
    }
}
