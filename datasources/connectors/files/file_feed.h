// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datasources/connectors/connector_factory.h"

namespace ioc {

/// The connector of a feed of the type "folder" or "sftp". InvalidPack for an address that is none, or an endpoint
/// without one.
Result<std::unique_ptr<Connector>> makeFileConnector(const FeedDefinition &feed, const ConnectorResources &resources);

} // namespace ioc
