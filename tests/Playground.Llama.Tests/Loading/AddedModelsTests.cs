using Playground.Faults;
using Playground.Llama.Tests.Files;
using Playground.Models;

namespace Playground.Llama.Tests.Loading;

/// <summary>Files and folders that are added while the program runs.</summary>
public sealed class AddedModelsTests
{
    [Fact]
    public async Task Add_File_IsAModelThatAnswersAlsoForAnotherProcess()
    {
        using var llama = new LocalLlama();
        var path = Write(llama, "Elsewhere/Tiny.gguf", GgufBytes.Llama().ToArray());

        var ids = llama.Added.Add($"\"{path}\"");

        Assert.Equal(["tiny"], ids);
        Assert.Equal([path], llama.Added.Paths);
        Assert.Equal(2, (await llama.AskAsync("a", "tiny", new() { Temperature = 0, MaxOutputTokens = 2 })).End.Usage!.Output);
        Assert.Contains(path, File.ReadAllText(Path.Combine(llama.Folder, "local-models.json")));
    }

    [Fact]
    public void Add_Folder_OffersItsModelsNowAndLater()
    {
        using var llama = new LocalLlama();
        Directory.CreateDirectory(Path.Combine(llama.Folder, "shelf"));

        Assert.Empty(llama.Added.Add("shelf/"));
        Write(llama, "shelf/one.gguf", GgufBytes.Llama().ToArray());

        Assert.Equal(["one"], llama.Added.Add("shelf"));
        Assert.Equal(Path.Combine(llama.Folder, "shelf"), Assert.Single(llama.Added.Paths));
        Assert.NotNull(llama.Models.Find("one"));
    }

    [Fact]
    public void List_FetchedFile_IsAModelWithoutBeingAdded()
    {
        using var llama = new LocalLlama();
        Write(llama, "models/fetched.gguf", GgufBytes.Llama().ToArray());

        Assert.NotNull(llama.Models.Find("fetched"));
        Assert.Equal(Path.Combine(llama.Folder, "models"), llama.Added.Downloads);
    }

    [Fact]
    public void Remove_Added_LeavesTheFile()
    {
        using var llama = new LocalLlama();
        var path = Write(llama, "a/tiny.gguf", GgufBytes.Llama().ToArray());
        llama.Added.Add(path);

        llama.Added.Remove(path);

        Assert.Null(llama.Models.Find("tiny"));
        Assert.True(File.Exists(path));
    }

    [Theory]
    [InlineData("nowhere.gguf", FailureKind.LocalModelMissing)]
    [InlineData("page.gguf", FailureKind.LocalModelInvalid)]
    [InlineData("lora.gguf", FailureKind.LocalModelInvalid)]
    [InlineData("  ", FailureKind.InvalidParameter)]
    [InlineData("a\0b", FailureKind.InvalidParameter)]
    public void Add_NoModel_IsRefusedAndNotListed(string path, FailureKind kind)
    {
        using var llama = new LocalLlama();
        Write(llama, "page.gguf", "<html>"u8.ToArray());
        Write(llama, "lora.gguf", GgufBytes.Adapter().ToArray());

        Assert.Equal(kind, Assert.Throws<ModelFailureException>(() => llama.Added.Add(path)).Failure.Kind);
        Assert.Empty(llama.Added.Paths);
    }

    [Theory]
    [InlineData("/etc")]
    [InlineData("/etc/passwd")]
    [InlineData("/no/such/folder/model.gguf")]
    [InlineData("../elsewhere/model.gguf")]
    public void Add_OutsideTheAllowedFolders_SaysTheSameOfWhateverLiesThere(string path)
    {
        using var llama = new LocalLlama();

        var failure = Assert.Throws<ModelFailureException>(() => llama.Added.Add(path)).Failure;

        Assert.Equal(ModelFaultKind.PathOutside, ModelFaults.Of(failure)!.Code);
        Assert.Equal(Assert.Throws<ModelFailureException>(() => llama.Added.Add("/nowhere")).Failure.Message, failure.Message);
        Assert.Empty(llama.Added.Paths);
    }

    [Fact]
    public void Add_FoldersAreNamed_TakesFromThoseAndTheConfiguredOnes()
    {
        using var llama = LocalLlama.With((":AddFrom:0", "mine"), (":Folders:0", "ours"));
        var mine = Write(llama, "mine/deep/one.gguf", GgufBytes.Llama().ToArray());
        var ours = Write(llama, "ours/two.gguf", GgufBytes.Llama().ToArray());
        var other = Write(llama, "mineral/three.gguf", GgufBytes.Llama().ToArray());

        Assert.Equal(["one"], llama.Added.Add(mine));
        Assert.Equal(["two"], llama.Added.Add(ours));
        Assert.Equal(ModelFaultKind.PathOutside, ModelFaults.Of(Assert.Throws<ModelFailureException>(() => llama.Added.Add(other)).Failure)!.Code);
    }

    [Fact]
    public async Task List_AddedFileIsGone_SaysSoOnItsCard()
    {
        using var llama = new LocalLlama();
        var path = Write(llama, "a/tiny.gguf", GgufBytes.Llama().ToArray());
        llama.Added.Add(path);
        File.Delete(path);

        Assert.Contains("does not exist", (await llama.CardAsync("tiny")).Reason);
    }

    [Fact]
    public void Add_ListIsDamaged_SaysWhichFileAndLeavesIt()
    {
        using var llama = new LocalLlama();
        var path = Write(llama, "a/tiny.gguf", GgufBytes.Llama().ToArray());
        var list = Path.Combine(llama.Folder, "local-models.json");
        File.WriteAllText(list, "[ \"half");

        Assert.Contains(list, Assert.Throws<ModelFailureException>(() => llama.Added.Add(path)).Failure.Message);
        Assert.Equal("[ \"half", File.ReadAllText(list));
        Assert.Empty(llama.Added.Paths);
    }

    static string Write(LocalLlama llama, string name, byte[] bytes)
    {
        var path = Path.Combine(llama.Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
