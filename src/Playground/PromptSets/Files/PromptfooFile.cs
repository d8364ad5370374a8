namespace Playground.PromptSets.Files;

/// <summary>Reads a configuration of promptfoo. Which models are asked is chosen where the set is run, so its providers are left out, and told.</summary>
static class PromptfooFile
{
    static readonly string[] _known = ["description", "prompts", "tests", "defaultTest"];

    public static PromptSet Read(YamlValue file, string name, ReadItems found, Func<string, byte[]?> readBeside)
    {
        foreach (var member in file.Members!.Where(member => !_known.Contains(member.Key) && member.Key != "$schema"))
            found.Leave(member.Value.Line, member.Key);
        var prompts = new PromptfooPrompts(found, readBeside).Read(file);
        new PromptfooItems(found, readBeside).Read(file);
        return new() { Id = "", Name = name, Description = file["description"]?.Scalar, Prompts = prompts, Items = found.Items };
    }
}
