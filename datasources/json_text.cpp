// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/json_text.h"

#include "core/base/bytes_view.h"
#include "core/ingest/record_json.h"
#include "datasources/decoders/utf_text.h"

namespace ioc {

bool appendWellFormed(QByteArray &out, QByteArrayView text)
{
    const std::string_view bytes = viewOf(text);
    if (!isUtf8(bytes))
        return false;
    appendJsonUtf8(out, bytes);
    return true;
}

} // namespace ioc
