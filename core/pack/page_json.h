// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/page.h"

#include <QJsonObject>

namespace ioc {

/// A page of pages.schema.json, which it has passed.
PageDocument pageFromJson(const QJsonObject &json);

/// The same page as the schema has it: pageFromJson() of it is equal. What is as it is without being named is left out.
QJsonObject toJson(const PageDocument &page);

} // namespace ioc
