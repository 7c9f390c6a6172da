// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/command_message.h"
#include "tests/fuzz/fuzz_target.h"

using namespace ioc;

/// The whole input is one line of the command socket, of either side.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray line = fuzz::Input(data, size).restBytes();
    if (const auto command = commandFromLine(line)) {
        const QByteArray written = toLine(*command);
        FUZZ_EXPECT(written.endsWith('\n') && written.count('\n') == 1);
        const auto again = commandFromLine(written.chopped(1));
        FUZZ_EXPECT(again && *again == *command);
    } else {
        FUZZ_EXPECT(toLine(refusal(command.error())).size() < kLongestCommandLine);
    }
    if (const auto answer = answerFromLine(line)) {
        const auto again = answerFromLine(toLine(*answer).chopped(1));
        FUZZ_EXPECT(again && *again == *answer);
    }
    return 0;
}
