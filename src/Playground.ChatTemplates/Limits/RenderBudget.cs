using System.Runtime.CompilerServices;
using Playground.ChatTemplates.Syntax;

namespace Playground.ChatTemplates.Limits;

/// <summary>What is left of a template's limits while it is rendered, and where it is, for the sentence in which it ends.</summary>
sealed class RenderBudget(Source source, RenderLimits limits)
{
    /// <summary>Characters looked through in about the time of one step.</summary>
    const int CharactersPerStep = 32;

    long _steps = limits.Steps;
    long _memory = limits.Memory;
    long _output = limits.Output;
    int _depth;

    /// <summary>Offset of what is evaluated.</summary>
    public int At { get; set; }

    public void Step()
    {
        if (--_steps < 0)
            throw TooMuch($"the template takes more than {limits.Steps} steps");
        EnsureStack();
    }

    /// <summary>Before a text is searched, compared or copied.</summary>
    public void Scan(long characters)
    {
        _steps -= characters / CharactersPerStep;
        if (_steps < 0)
            throw TooMuch($"the template takes more than {limits.Steps} steps");
    }

    /// <summary>Before a text is made.</summary>
    public void Text(long characters)
    {
        Allocate(2 * characters + 24);
        Scan(characters);
    }

    /// <summary>Before a list or a map is made.</summary>
    public void Items(long count)
    {
        Allocate(16 * count + 64);
        Scan(8 * count);
    }

    public void Write(long characters)
    {
        if ((_output -= characters) < 0)
            throw TooMuch($"the template writes more than {limits.Output} characters");
    }

    public void Enter()
    {
        if (++_depth > limits.Depth)
            throw TooMuch($"macros and loops are nested more than {limits.Depth} deep");
    }

    public void Leave() => _depth--;

    /// <summary>Before something calls itself: what is nested too deep ends in a sentence, not with the process.</summary>
    public void EnsureStack()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw TooMuch("the template, or a value that it made, is nested too deep");
    }

    public ChatTemplateException Fail(string problem, Exception? inner = null) => source.Fail(At, problem, ChatTemplateFault.Failed, inner);

    /// <summary>The template itself says no.</summary>
    public ChatTemplateException Refuse(string words) => source.Fail(At, words, ChatTemplateFault.Refused);

    void Allocate(long bytes)
    {
        if ((_memory -= bytes) < 0 || bytes < 0)
            throw TooMuch($"the template needs more than {limits.Memory >> 20} MiB of memory");
    }

    ChatTemplateException TooMuch(string problem) => source.Fail(At, problem, ChatTemplateFault.Limit);
}
