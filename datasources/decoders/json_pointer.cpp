// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/json_pointer.h"

#include "core/ingest/composed_text.h"

#include <algorithm>

namespace ioc {
namespace {

namespace dom = simdjson::dom;

/// The member of the name, which is in NFC.
simdjson::simdjson_result<dom::element> memberCalled(const dom::object &object, const std::string &name)
{
    std::string room;
    for (const auto &member : object) {
        if (composed(member.key, room) == name)
            return dom::element(member.value);
    }
    return simdjson::NO_SUCH_FIELD;
}

} // namespace

std::string unescapedToken(const std::string &token)
{
    std::string name;
    for (size_t i = 0; i < token.size(); ++i) {
        const bool isEscape = token[i] == '~' && i + 1 < token.size() && (token[i + 1] == '0' || token[i + 1] == '1');
        name += !isEscape ? token[i] : token[++i] == '0' ? '~' : '/';
    }
    return name;
}

simdjson::simdjson_result<dom::element> elementAt(dom::element root, const QString &pointer)
{
    const auto found = root.at_pointer(pointer.toStdString());
    const bool isAscii = std::all_of(pointer.begin(), pointer.end(), [](QChar sign) { return sign.unicode() < 0x80; });
    if (found.error() != simdjson::NO_SUCH_FIELD || isAscii)
        return found;
    const std::string whole = composed(pointer);
    dom::element here = root;
    for (size_t from = 0; from < whole.size();) {
        const size_t end = std::min(whole.find('/', from + 1), whole.size());
        const std::string token = whole.substr(from + 1, end - from - 1);
        dom::object object;
        const auto next = here.get(object) == simdjson::SUCCESS ? memberCalled(object, unescapedToken(token))
                                                                : here.at_pointer('/' + token);
        if (const auto error = next.get(here); error != simdjson::SUCCESS)
            return error;
        from = end;
    }
    return here;
}

} // namespace ioc
