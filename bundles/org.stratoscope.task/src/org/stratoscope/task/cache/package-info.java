/** What tasks compute once and share: folders named by everything their bits depend on. */
package org.stratoscope.task.cache;
