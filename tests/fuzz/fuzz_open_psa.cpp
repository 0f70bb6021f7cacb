#include "fuzz/entry.h"

#include "model/openpsa/exchange.h"
#include "model/openpsa/reader/open_psa_reader.h"
#include "model/openpsa/to_formula.h"

#include <cstdlib>

using namespace hz;

/// Whatever the bytes are: a model that can be built with or without common cause, or an error that says where.
int fuzzOne(const std::uint8_t* data, std::size_t size)
{
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    const auto model = openpsa::readOpenPsa({ { "in/m.xml", bytes } },
        [&](const std::string& name) { return name == "in/self.xml" ? std::optional(bytes) : std::nullopt; });
    if (!model) {
        if (model.error().place.empty())
            std::abort();
        return 0;
    }
    for (const bool commonCause : { false, true }) {
        const auto built = openpsa::toFormula(*model, { 100.0, commonCause, nullptr });
        if (!built)
            continue;
        if (built->gates.size() != model->gates.size() || built->names.size() != built->probabilities.size())
            std::abort();
        for (const base::Interval& probability : built->probabilities)
            if (!(probability.low >= 0.0 && probability.high <= 1.0))
                std::abort();
        engine::Formula formula = built->formula;
        for (const std::size_t top : built->tops)
            static_cast<void>(
                openpsa::exchanged(formula, built->gates[top], built->exchanges, built->probabilities, "top"));
    }
    return 0;
}

std::vector<std::string> fuzzSeeds()
{
    return {
        "<opsa-mef><define-fault-tree name='T'><define-gate name='g'><atleast min='2'><event name='a'/><not><gate "
        "name='T.h'/></not><basic-event name='c'/></atleast></define-gate><define-gate name='h' role='private'><xor>"
        "<event name='a'/><house-event name='o'/></xor></define-gate><define-house-event name='o'/><define-component "
        "name='C'><define-parameter name='p'><float value='1e-3'/></define-parameter></define-component>"
        "</define-fault-tree><include file='self.xml'/><model-data><define-basic-event "
        "name='a'><exponential><parameter "
        "name='p'/><system-mission-time/></exponential></define-basic-event><define-basic-event name='c'>"
        "<lognormal-deviate><float value='0.1'/><int value='3'/><float value='0.95'/></lognormal-deviate>"
        "</define-basic-event></model-data></opsa-mef>",
        "<opsa-mef><define-CCF-group name='G' model='alpha-factor'><members><basic-event name='a'/><basic-event "
        "name='b'/></members><distribution><float value='0.1'/></distribution><factors><factor level='1'><float "
        "value='0.9'/></factor><factor level='2'><float value='0.1'/></factor></factors></define-CCF-group>"
        "<define-initiating-event name='I' event-tree='E'/><define-rule name='r'><collect-expression><float "
        "value='0.5'/></collect-expression></define-rule><define-event-tree name='E'><define-functional-event "
        "name='F'/><define-sequence name='S'><rule name='r'/></define-sequence><define-branch name='b'><sequence "
        "name='S'/></define-branch><initial-state><fork functional-event='F'><path state='x'><collect-formula>"
        "<basic-event name='a'/></collect-formula><branch name='b'/></path><path state='y'><if><test-functional-event "
        "name='F' state='y'/><block/></if><sequence name='S'/></path></fork></initial-state></define-event-tree>"
        "<define-substitution><hypothesis><basic-event name='a'/></hypothesis><target><constant value='true'/>"
        "</target></define-substitution></opsa-mef>",
        "<?xml version='1.0' encoding='windows-1252'?><!DOCTYPE opsa-mef SYSTEM 'm.dtd'><opsa-mef "
        "xmlns:xi='x'><define-initiating-event name='I' event-tree='E'><frequency><int value='3'/></frequency>"
        "</define-initiating-event><define-initiating-event name='J' event-tree='D'><gate name='g'/>"
        "</define-initiating-event><define-fault-tree name='T'><define-gate name='g'><and><basic-event name='a'/>"
        "<basic-event name='b'/></and></define-gate><define-parameter name='p'><float value='0.5'/></define-parameter>"
        "<define-basic-event name='a'><parameter name='p'/></define-basic-event><define-substitution><hypothesis>"
        "<basic-event name='a'/></hypothesis><source><basic-event name='b'/></source><target><basic-event name='c'/>"
        "<basic-event name='d'/></target></define-substitution><xi:include href='self.xml'/></define-fault-tree>"
        "<define-rule name='r'><event-tree name='D'/></define-rule><define-event-tree name='E'><define-sequence "
        "name='S'><set-gate name='g'><not><basic-event name='b'/></not></set-gate><rule name='r'/></define-sequence>"
        "<initial-state><set-basic-event name='b'><float value='0.25'/></set-basic-event><set-parameter name='p'>"
        "<float value='0.75'/></set-parameter><sequence name='S'/></initial-state></define-event-tree>"
        "<define-event-tree name='D'><define-sequence name='X'/><initial-state><collect-formula><gate name='g'/>"
        "</collect-formula><sequence name='X'/></initial-state></define-event-tree></opsa-mef>",
    };
}
